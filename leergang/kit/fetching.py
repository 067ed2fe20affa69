"""Whether somebody looks at a page, or a browser only gets it ready."""


def is_looked_at(request) -> bool:
    """Not by HEAD, which shows nothing, and not by a browser that fetches a page before anybody asks for it."""
    purpose = f"{request.headers.get('Sec-Purpose', '')} {request.headers.get('Purpose', '')}".lower()
    return request.method == "GET" and "prefetch" not in purpose and "prerender" not in purpose
