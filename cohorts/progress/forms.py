"""What a browser tells of where its reader is."""

from django import forms

A_MONTH = 30 * 24 * 60 * 60 * 1000  # in milliseconds


class PlaceForm(forms.Form):
    """The heading that passed last, and how long ago: a clock that is wrong does no harm."""

    heading = forms.SlugField(max_length=100, required=False)
    age = forms.IntegerField(min_value=0, max_value=A_MONTH)
