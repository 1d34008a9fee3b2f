refusal-scope = Dieser Schlüssel darf nur lesen.
