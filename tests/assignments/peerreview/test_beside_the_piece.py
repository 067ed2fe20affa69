"""The teacher reads at the piece what a buddy said of it; that opens it for nobody."""

import pytest
from django.urls import reverse

from assignments.peerreview import actions
from tests.assignments.desk.test_desk import queries
from tests.assignments.peerreview.conftest import SAID, fresh, says
from tests.assignments.desk.test_desk import browser
