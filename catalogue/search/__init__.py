"""Search: a `Query` read from an address, the statements or records that match it, and their facets.

    query = look_up(Query.from_params(request.GET, STATEMENTS))
    results(query)      the rows, in order
    facets(query)       what else they could be narrowed by, with counts
    pills(query)        what they are narrowed by, each with the way to drop it

Everything here reads published statements and public columns alone.
"""
