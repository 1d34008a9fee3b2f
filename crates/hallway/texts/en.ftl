# The description of the API
docs-title = The API
docs-lead = Everything that a page can do, a program can do.
docs-chapters = Kinds of things
docs-openapi = The same as an OpenAPI document
docs-shapes = Shapes
docs-parameter = Parameter
docs-field = Field
docs-where = Where
docs-holds = Holds
docs-meaning = Meaning
docs-needed = needed
docs-answers = Answers:
docs-body = Send:

# Refusals of the server itself
refusal-title-405 = That does not go here
refusal-title-408 = That took too long
refusal-title-413 = This is too much at once
