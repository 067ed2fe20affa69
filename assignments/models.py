"""Collects the slices' models for Django; nobody imports this file."""

from .work.models import *  # noqa: F403
