# The description of the API
docs-title = Die API
docs-lead = Alles, was eine Seite kann, kann auch ein Programm.
docs-chapters = Arten von Dingen
docs-openapi = Dasselbe als OpenAPI-Dokument
docs-shapes = Formen
docs-parameter = Parameter
docs-field = Feld
docs-where = Wo
docs-holds = Enthält
docs-meaning = Bedeutung
docs-needed = nötig
docs-answers = Antworten:
docs-body = Zu senden:

# Refusals of the server itself
refusal-title-405 = Das geht hier nicht
refusal-title-408 = Das hat zu lange gedauert
refusal-title-413 = Das ist zu viel auf einmal
