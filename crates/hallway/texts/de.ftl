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

# Today
today-good-morning = Guten Morgen, {$name}.
today-good-afternoon = Guten Tag, {$name}.
today-good-evening = Guten Abend, {$name}.
today-count = { $n ->
    [1] Eine
    [2] Zwei
    [3] Drei
    [4] Vier
    [5] Fünf
    [6] Sechs
    [7] Sieben
    [8] Acht
    [9] Neun
    [10] Zehn
    [11] Elf
    [12] Zwölf
   *[other] {$n}
}
today-count-within = { $n ->
    [1] eine
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] {$n}
}
today-unheard = { $n ->
    [one] {$count} Kollegin oder ein Kollege hat von {$team} noch nichts gehört.
   *[other] {$count} Kolleginnen und Kollegen haben von {$team} noch nichts gehört.
}
today-unheard-teams = { $n ->
    [one] {$count} Kollegin oder ein Kollege hat von Ihren Teams noch nichts gehört.
   *[other] {$count} Kolleginnen und Kollegen haben von Ihren Teams noch nichts gehört.
}
today-unheard-many = {$n} Anfragen an {$team} warten auf ein erstes Wort.
today-unheard-many-teams = {$n} Anfragen an Ihre Teams warten auf ein erstes Wort.
today-behind = { $n ->
    [one] Hinter {$count}r dieser Anfragen wartet {$one}.
   *[other] Hinter {$count} von ihnen wartet {$one}.
}
today-behind-it = Dahinter wartet {$one}.
today-someone-outside = jemand von außen
today-none-unheard = Niemand wartet auf ein erstes Wort.
today-late = { $n ->
    [one] {$count} Zusage ist zu spät.
   *[other] {$count} Zusagen sind zu spät.
}
today-late-many = Mehr als {$n} Zusagen sind zu spät oder heute fällig.
today-due = { $n ->
    [0] Heute ist nichts fällig.
    [one] {$count} Zusage ist heute fällig.
   *[other] {$count} Zusagen sind heute fällig.
}
today-wait = { $n ->
    [0] Sie warten gerade auf nichts.
    [one] Sie warten auf {$count} Sache.
   *[other] Sie warten auf {$count} Sachen.
}
today-wait-many = Sie warten auf mehr als {$n} Sachen.
today-settle = { $n ->
    [one] {$count} Sache gilt als erledigt und wartet auf Ihr Wort.
   *[other] {$count} Sachen gelten als erledigt und warten auf Ihr Wort.
}
today-first-word = Warten auf ein erstes Wort
today-first-word-none = Wer gefragt hat, hat schon von einem Menschen gehört.
today-queue = Zur Reihe
today-more = { $n ->
    [one] Und eine weitere, in der Reihe
   *[other] Und {$n} weitere, in der Reihe
}
today-promised-by = Zugesagt von {$team}
today-promised = Zugesagt von Ihren Teams
today-promised-note = heute fällig oder zu spät
today-more-promised = Was sonst zu spät ist, in der Reihe
today-for-you-have-it = für {$whom}. Sie haben es.
today-for-has-it = für {$whom}. {$name} hat es.
today-for-nobody-has-it = für {$whom}. Noch hat es niemand.
today-give-date = Ein Datum nennen
today-open = Öffnen
today-all-asked = Alles, worum Sie gebeten haben
today-more-asked = Worauf Sie sonst noch warten
today-of-team = {$name}, {$team}
today-says-done = sagt, es sei erledigt
today-settle-note = gilt als erledigt
today-waits-behind = {$one} wartet dahinter
today-served = Für wen Sie da sind
today-served-proposed = noch nicht bestätigt
today-served-waits-for-us = wartet auf Ihre Bestätigung
today-served-waits-for-them = wartet auf deren Bestätigung
today-served-confirmed = von beiden Seiten bestätigt
today-served-disputed = eine Seite sagt, es sei anders
today-served-by = {$team}: {$standing}
today-served-last = zuletzt {$day}
today-served-open = { $n ->
    [0] nichts offen
   *[other] {$n} offen
}
today-served-all = Alle Beziehungen
today-empty-title = Noch wartet hier nichts
today-empty-lead = Hier sehen Sie künftig, wer auf ein Wort von Ihnen wartet, was zugesagt ist und worauf Sie warten.
today-way-ask = Sehen Sie, was andere Teams anbieten und womit zu rechnen ist.
today-way-offer = Sagen, was Ihr Team anbietet
today-way-offer-hint = Fünf Minuten: ein Name, wer dafür einsteht, und was Sie zusagen.
today-way-begin = Beginnen
today-way-team = Ihr Team
today-way-team-hint = Wer dazugehört, was es anbietet, und wann es da ist.
today-way-people = Sehen, wer hier ist
today-way-people-hint = Menschen und Teams, und wie man ihre Namen spricht.
today-way-show = Zeigen

# A team
team-page-within = von
team-page-closed = Dieses Team ist geschlossen.
team-page-led = { $n ->
    [0] {$name} leitet es.
    [one] {$name} leitet es; ein Mensch gehört dazu.
   *[other] {$name} leitet es; {$n} Menschen gehören dazu.
}
team-page-led-by-nobody = { $n ->
    [0] Noch gehört niemand dazu.
    [one] Ein Mensch gehört dazu. Niemand leitet es.
   *[other] {$n} Menschen gehören dazu. Niemand leitet es.
}
team-page-stands-for = { $n ->
    [0] Es steht für {$vendor}. Noch gehört niemand von dort dazu.
    [one] Es steht für {$vendor}; ein Mensch von dort gehört dazu.
   *[other] Es steht für {$vendor}; {$n} Menschen von dort gehören dazu.
}
team-page-offers = { $n ->
    [0] Noch kann man es um nichts bitten.
    [one] Es bietet eine Leistung an.
   *[other] Es bietet {$n} Leistungen an.
}
team-page-teams = { $n ->
    [one] Ein Team gehört dazu.
   *[other] {$n} Teams gehören dazu.
}
team-page-ask = Dieses Team fragen
team-page-edit = Ändern
team-page-offers-title = Was es anbietet
team-page-offers-none = Noch nichts.
team-page-members = Wer dazugehört
team-page-members-none = Noch niemand.
team-page-members-all = Alle, die dazugehören
team-page-leads = leitet das Team
team-page-where = Wann und wo
team-page-hours = Zeiten
team-page-below = Teams, die dazugehören
page-site = Standort
hours-open-until = Jetzt da, bis {$time}.
hours-open = Jetzt da.
hours-opens = Gerade nicht da, wieder ab {$time}.
hours-closed = Gerade nicht da.
hours-window = {$opens} bis {$closes}
hours-line = {$days} {$windows}
hours-days = {$first} bis {$last}
hours-every-day = Jeden Tag
hours-zone = nach der Uhr von {$zone}

# A person
person-manager = Vorgesetzt
person-called = genannt {$name}
person-lead-guest = Kommt von {$vendor}.
person-lead-leads = Leitet {$team}.
person-lead-in = Gehört zu {$team}.
person-lead-called = Genannt {$name}.
person-lead-say = Sprich {$how}.
person-no-team = Noch in keinem Team.
person-not-here = Ist nicht mehr hier.
person-change-mine = Ändern, wie ich heiße
person-change = Ändern
person-where = Wo zu finden
person-where-me = Wo andere Sie finden
person-teams = Teams
person-guest = Kommt von

# A vendor
vendor-page-kind = Lieferant oder Partner
vendor-page-closed = Wir arbeiten nicht mehr zusammen.
vendor-page-lead = { $n ->
    [0] Von dort kommt noch niemand herein.
    [one] Von dort kommt ein Mensch herein.
   *[other] Von dort kommen {$n} Menschen herein.
}
vendor-page-guests = Wer von dort kommt
vendor-page-guests-none = Noch niemand.
vendor-page-teams = Worum wir bitten können
vendor-page-links-none = Keine, die Sie sehen können.

# Keys
keys-lead = Ein Buchstabe genügt, außerhalb von Textfeldern.
keys-off = Einzelne Tasten sind für Sie abgeschaltet.
keys-switch-off = Abschalten
keys-switch-on = Einschalten
keys-everywhere = Überall
keys-lists = In einer Liste
keys-request = Bei einer Anfrage
keys-undo = Zurücknehmen, was gerade getan wurde
keys-back = Zurück
keys-these = Diese Tasten
keys-down = Nächste Zeile
keys-up = Zeile davor
keys-open = Öffnen
keys-take = Übernehmen
keys-reply = Antworten
keys-note = Eine interne Notiz schreiben

# Das Änderungsverzeichnis
record-lead = Wer was geändert und wer etwas Vertrauliches angesehen hat. Nichts wird je daraus entfernt. Von einem Blick steht hier, dass es ihn gab, nie worauf.
record-filter = Filtern
record-about = Worüber
record-about-all = über alles
record-about-people = über Personen
record-about-teams = über Teams
record-about-services = über Leistungen
record-about-entrance = über Zugänge
record-about-house = über das Haus
record-about-looks = Blicke auf Vertrauliches
record-who = E-Mail-Adresse
record-from = von
record-to = bis einschließlich
record-show = Anzeigen
record-none = In dieser Zeit ist nichts dergleichen geschehen.
record-nobody = Diese Adresse hat hier niemand.
record-next = Weiter zurück
record-person-created = {$who} hat {$what} aufgenommen.
record-person-changed = {$who} hat Angaben zu {$what} geändert.
record-person-entrusted = {$who} hat geändert, ob {$what} die Einstellungen führt oder dieses Verzeichnis liest.
record-person-deactivated = {$who} hat {$what} verabschiedet.
record-person-readmitted = {$who} hat {$what} wieder aufgenommen.
record-team-created = {$who} hat das Team {$what} angelegt.
record-team-changed = {$who} hat das Team {$what} geändert.
record-team-moved = {$who} hat das Team {$what} an eine andere Stelle gesetzt.
record-team-joined = {$who} hat {$whom} in {$what} aufgenommen.
record-team-left = {$who} hat {$whom} aus {$what} herausgenommen.
record-team-lead_changed = {$who} hat geändert, wer {$what} leitet.
record-team-went_on = {$who} hat {$what} als ein anderes Team weitergeführt.
record-team-retired = {$who} hat das Team {$what} geschlossen.
record-service-service_offered = {$who} hat die Leistung {$what} angeboten.
record-service-service_changed = {$who} hat die Leistung {$what} geändert.
record-service-service_owner_changed = {$who} hat {$whom} benannt, für {$what} einzustehen.
record-service-service_confidentiality_changed = {$who} hat geändert, wer sieht, was von {$what} erbeten wird.
record-service-service_form_changed = {$who} hat geändert, was die Leistung {$what} fragt.
record-service-service_went_along = {$what} ist mit ihrem Team mitgegangen, als {$who} es umgebildet hat.
record-service-service_retired = {$who} hat die Leistung {$what} aus dem Angebot genommen.
record-service-person_cleared = {$who} hat jemanden in den Kreis einer vertraulichen Leistung eingelassen.
record-service-clearance_withdrawn = {$who} hat jemanden aus dem Kreis einer vertraulichen Leistung genommen.
record-entrance-password_changed = {$who} hat für {$what} ein neues Passwort gewählt.
record-entrance-link_offered = {$who} hat einen Link angelegt, mit dem {$what} hereinkommen kann.
record-entrance-link_withdrawn = {$who} hat einen Link für {$what} zurückgenommen.
record-entrance-link_used = {$who} ist mit einem Link hereingekommen.
record-entrance-left_circle = {$who} ist mit einem Link von jemand anderem hereingekommen und ist nicht in einem Kreis, bis jemand daraus wieder Einlass gibt.
record-entrance-stayed_alone_in_circle = {$who} ist mit einem Link von jemand anderem hereingekommen und bleibt als einziges Mitglied in einem Kreis.
record-entrance-token_made = {$who} hat einen Schlüssel für ein Programm von {$what} angelegt.
record-entrance-token_revoked = {$who} hat einen Schlüssel für ein Programm von {$what} beendet.
record-entrance-session_ended = {$who} hat eine Sitzung von {$what} beendet.
record-organisation-organisation_founded = {$who} hat dieses Hallway eingerichtet.
record-organisation-organisation_changed = {$who} hat Angaben zur Organisation geändert.
record-organisation-relationships_exported = {$who} hat die Verbindungen in eine Datei geschrieben, mit den Adressen derer, die sich darum kümmern.
record-organisation-everything_exported = Alles wurde mit einem Befehl auf dem Server exportiert, auch Namen und Vertrauliches.
record-calendar-created = {$who} hat den Kalender {$what} angelegt.
record-calendar-changed = {$who} hat den Kalender {$what} geändert.
record-calendar-deleted = {$who} hat einen Kalender gelöscht.
record-vendor-created = {$who} hat den Lieferanten {$what} eingetragen.
record-vendor-changed = {$who} hat den Lieferanten {$what} geändert.
record-vendor-retired = {$who} hat den Eintrag des Lieferanten {$what} beendet.
record-external_customer-created = {$who} hat die externen Kunden {$what} eingetragen.
record-external_customer-changed = {$who} hat die externen Kunden {$what} geändert.
record-external_customer-retired = {$who} hat den Eintrag der externen Kunden {$what} beendet.
record-reading-open = {$who} hat zur Administration ein Gespräch anderer gelesen.
record-reading-read = {$who} hat etwas Vertrauliches gelesen.

# Die Karte
map-title = Wer wem zuarbeitet
map-title-if = Wenn {$name} stockt
map-title-team = Für wen {$name} arbeitet und wer dafür zuarbeitet
map-lead = { $n ->
    [1] Eine Beziehung steht auf der Karte
   *[other] {$n} Beziehungen stehen auf der Karte
 }, davon {$confirmed} von beiden Seiten bestätigt.
map-lead-empty = Noch hat niemand um etwas gebeten, und keine Beziehung wurde genannt. Aus beidem zeichnet sich die Karte von selbst.
map-lead-no-outside = Noch stehen keine Kunden draußen darauf; so sieht niemand, für wen die Arbeit ist.
map-lead-unreached = { $n ->
    [1] Von einem Beteiligten führt kein Weg nach draußen.
   *[other] Von {$n} Beteiligten führt kein Weg nach draußen.
 }
map-lead-team = Beide Listen nach Namen geordnet; schon eine Anfrage begründet eine Beziehung, die noch bestätigt werden will.
map-if-lead = { $n ->
    [1] Ein Beteiligter im Haus spürt es
   *[other] {$n} Beteiligte im Haus spüren es
 }, und {$outside} von {$all} Arten von Kunden draußen.
map-if-nobody = { $outside ->
    [0] Niemand auf der Karte spürt es.
    [1] Eine Art von Kunden draußen spürt es, und niemand dazwischen.
   *[other] {$outside} Arten von Kunden draußen spüren es, und niemand dazwischen.
 }
map-if-ends = Was von hier weggeht, endet {$n} von 10 Mal draußen, im Mittel nach {$steps} Schritten.
map-if-ends-always = Was von hier weggeht, endet fast immer draußen, im Mittel nach {$steps} Schritten.
map-if-ends-seldom = Was von hier weggeht, endet selten draußen; wenn doch, im Mittel nach {$steps} Schritten.
map-if-ends-never = Von hier führt kein Weg zu jemandem draußen.
map-if-cuts = { $n ->
    [1] Ein anderer erreicht ohne dieses Team niemanden draußen.
   *[other] {$n} andere erreichen ohne dieses Team niemanden draußen.
 }
map-view = Ansichten
map-view-graph = Bild
map-view-table = Tabelle
map-view-matrix = Matrix
map-view-team = Ein Team
map-show = Linien zeigen
map-show-loop = was bestätigt ist
map-show-volume = was sie tragen
map-if-pick = Wenn jemand stockt
map-if-nobody-picked = niemand stockt
map-team-pick = Team
map-go = Zeigen
map-how = Wie wird das berechnet?
map-how-text = Auf der Karte steht jede offene Beziehung zwischen Teams, Lieferanten und Arten von Kunden draußen; Vertrauliches und was zwischen zwei Personen liegt, steht nicht darauf. Anteile sind solche an den Anfragen der letzten 90 Tage, die alle im Haus sehen dürfen. Wo Arbeit endet, ist ein Zufallsweg entlang der Beziehungen, jeder Schritt mit dem Anteil seiner Anfragen: die Wahrscheinlichkeit, draußen anzukommen, und die Schritte, die es im Mittel braucht.
map-drawing = Die Karte, von denen, die zuarbeiten, links bis zu den Kunden draußen rechts
map-party-says = {$name}: arbeitet {$serves} zu, bekommt von {$served}. Zeigen, was geschieht, wenn es stockt
map-key-both = von beiden Seiten bestätigt
map-key-one = von einer Seite bestätigt
map-key-none = noch nicht bestätigt
map-key-outside = Kunden draußen
map-waiting = { $n ->
    [0] Alle sind von beiden Seiten bestätigt.
    [1] Eine will noch bestätigt werden
   *[other] {$n} wollen noch bestätigt werden
 }
map-whole = Alles zeichnen
map-described-note = Gezeichnet sind die Beziehungen, von denen jemand gesagt hat, was sie liefern; die Tabellen haben alle.
map-strongest-note = Gezeichnet sind je Empfänger die zwei Beziehungen, über die am meisten kommt; die Tabellen haben alle.
map-division-note = Teams stehen nach Bereichen beieinander.
map-as-table = Dasselbe als Tabelle
map-felt-note = wer es spürt, die Nächsten zuerst
map-suppliers = Wer zuarbeitet
map-suppliers-note = wessen Arbeit niemand abnimmt, die Nächsten zuerst
map-nobody = Niemand auf der Karte.
map-download = Als CSV herunterladen
map-column-steps = Schritte
map-column-who = Wer
map-column-link = Beziehung
map-column-state = Stand
map-column-share = Anteil an dem, was sie bekommen
map-column-share-given = Anteil an dem, was sie geben
map-column-open = Jetzt offen
map-column-provider = Gibt
map-column-customer = Bekommt
map-column-asked = Anfragen in 90 Tagen
map-steps = { $n ->
    [1] 1 Schritt
   *[other] {$n} Schritte
 }
map-state-none = noch nicht bestätigt
map-state-one = von einer Seite bestätigt
map-state-both = von beiden bestätigt
map-state-disputed = bestritten
map-state-over = beendet
map-more = Gezeigt werden die ersten 200; die Datei hat alle.
map-serves = Für wen sie arbeiten
map-served = Wer ihnen zuarbeitet
map-matrix-corner = Gibt, nach unten; bekommt, nach rechts
map-pick-team = Ein Team wählen, um seine beiden Seiten zu sehen.

# Reorganising teams
team-page-went-on = Es geht weiter als
reorganise-merge-title = {$name} geht als ein anderes Team weiter
reorganise-merge-lead = Menschen, Verbindungen, Leistungen und offene Anfragen gehen zum anderen Team, und {$name} wird geschlossen. Was beendet ist, behält seinen Namen. Zuerst sehen Sie genau, was mitgeht.
reorganise-into = Als welches Team
reorganise-split-title = Ein Teil von {$name} wird ein Team
reorganise-split-lead = Wen und was Sie wählen, geht zum neuen Team, das neben {$name} steht. Zuerst sehen Sie genau, was mitgeht.
reorganise-new-name = Name des neuen Teams
reorganise-members = Wer mitgeht
reorganise-relationships = Welche Linien mitgehen
reorganise-services = Welche Leistungen mitgehen, mit dem, was dort erbeten wurde
reorganise-move-title = {$name} an eine andere Stelle
reorganise-move-lead = Die Teams darunter gehen mit. Linien, Leistungen und Anfragen bleiben, was sie sind.
reorganise-parent = Unter welches Team
reorganise-parent-none = Unter keines, ganz oben
reorganise-look = Zeigen, was mitgeht
reorganise-preview = Was mitgeht
reorganise-preview-lead = Noch ist nichts geändert.
reorganise-do-merge = {$name} als {$into} weiterführen
reorganise-do-split = {$into} bilden
reorganise-do-move = {$name} umsetzen
reorganise-members-count = { $n ->
    [0] Niemand
    [one] Eine Person
   *[other] {$n} Personen
}
reorganise-teams-count = { $n ->
    [0] Keine Teams darunter
    [one] Ein Team darunter
   *[other] {$n} Teams darunter
}
reorganise-relationships-count = { $n ->
    [0] Keine Linien
    [one] Eine Linie
   *[other] {$n} Linien
}
reorganise-services-count = { $n ->
    [0] Keine Leistungen
    [one] Eine Leistung
   *[other] {$n} Leistungen
}
reorganise-agreements-count = { $n ->
    [0] Nichts, was allen versprochen ist
    [one] Eine Vereinbarung mit allen
   *[other] {$n} Vereinbarungen mit allen
}
reorganise-requests-count = { $n ->
    [0] Keine offenen Anfragen
    [one] Eine offene Anfrage
   *[other] {$n} offene Anfragen
}
reorganise-requests-note = wie sie stehen: dieselbe Person, dasselbe Versprechen, derselbe Platz. Was nur das Team oder ein Kreis sieht, geht auch mit und ist hier nicht gezählt.
reorganise-followed = geht mit
reorganise-folded = {$into} hat dieselbe Linie; sie steht für beide
reorganise-internal = liegt von jetzt an innerhalb eines Teams
reorganise-renamed = heißt von jetzt an {$name}
said-reorganised = Erledigt. Was beendet ist, behält seinen Namen.
