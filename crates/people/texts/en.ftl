refusal-scope = This key may only read.
