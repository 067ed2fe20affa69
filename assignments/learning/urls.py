"""Addresses of learning questions."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/leervraag/<uuid:pk>/", views.own_question, name="learning_question"),
    path("mijn/leervraag/<uuid:pk>/niet-meer-delen/", views.stop_sharing, name="learning_question_unshare"),
    path("groep/<slug:slug>/leervraag/", views.own_in_group, name="learning_question_in_group"),
    path("groep/<slug:slug>/leervragen/", views.of_the_group, name="learning_questions"),
]
