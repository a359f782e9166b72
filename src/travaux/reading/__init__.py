"""From raw bytes to a document with zones: page, zones, dateline, copies."""
