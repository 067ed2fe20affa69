"""What a page costs, said in a header, in the demo and in tests."""

from contextlib import ExitStack
from time import perf_counter

from django.db import connections


class ServerTiming:
    """Adds `Server-Timing: total;dur=…, db;dur=…;desc="n queries"` to each response."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        queries: list[float] = []
        start = perf_counter()
        with ExitStack() as stack:
            for connection in connections.all():
                stack.enter_context(connection.execute_wrapper(_counts(queries)))
            response = self.get_response(request)
        total = (perf_counter() - start) * 1000
        database = f'db;dur={sum(queries):.1f};desc="{len(queries)} queries"'
        response["Server-Timing"] = f"total;dur={total:.1f}, {database}"
        return response


def _counts(queries):
    def run(execute, sql, params, many, context):
        start = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            queries.append((perf_counter() - start) * 1000)

    return run
