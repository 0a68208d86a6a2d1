"""The headers of a site in the words of a web server."""

from __future__ import annotations

from reisgids.site.root.policy import server_headers

FILE = "_headers"
"""What the file is called that Netlify and Cloudflare Pages read at a site's root, and show to nobody."""


def headers_file(*, indexed: bool = True) -> str:
    """Return the text of `_headers`. Without `indexed` search engines are asked to stay away, from pictures too."""
    headers = server_headers() | ({} if indexed else {"X-Robots-Tag": "noindex, nofollow"})
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def nginx() -> str:
    """Return the lines for a `server` or `location` of nginx.

    nginx forgets the headers of the level above as soon as a level has one of its own.
    """
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in server_headers().items())


def apache() -> str:
    """Return the lines for a `VirtualHost` or `Directory` of Apache; they need its module `headers`."""
    return "".join(f'Header always set {name} "{value}"\n' for name, value in server_headers().items())


SERVERS = {"netlify": headers_file, "cloudflare": headers_file, "nginx": nginx, "apache": apache}
"""What each kind of server reads, by its name."""
