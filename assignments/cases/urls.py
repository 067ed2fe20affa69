"""Addresses of case cards."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/praktijk/", views.own_cases, name="cases"),
    path("mijn/praktijk/nieuw/", views.new_case, name="case_new"),
    path("mijn/praktijk/<uuid:pk>/", views.own_case, name="case"),
    path("mijn/praktijk/<uuid:pk>/niet-meer-delen/", views.stop_sharing, name="case_unshare"),
    path("mijn/praktijk/<uuid:pk>/bied-aan/", views.offer, name="case_offer"),
    path("mijn/praktijk/<uuid:pk>/trek-in/", views.withdraw, name="case_withdraw"),
    path("mijn/praktijk/<uuid:pk>/weg/", views.remove, name="case_remove"),
    path("mijn/praktijk/<uuid:pk>/terug/", views.restore, name="case_restore"),
    path("groep/<slug:slug>/praktijk/", views.of_the_group, name="group_cases"),
    path("groep/<slug:slug>/praktijk/<uuid:pk>/", views.read, name="group_case"),
]
