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
today-how-note = anonym, je eine halbe Minute
today-how-all = Alle
today-paused = Wird nicht mehr erbeten
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
record-service-service_parts_changed = {$who} hat geändert, was andere Teams für die Leistung {$what} gefragt werden.
record-service-service_checklist_changed = {$who} hat die Checkliste von {$what} geändert.
record-service-service_form_changed = {$who} hat geändert, was die Leistung {$what} fragt.
record-service-service_went_along = {$what} ist mit ihrem Team mitgegangen, als {$who} es umgebildet hat.
record-service-service_retired = {$who} hat die Leistung {$what} aus dem Angebot genommen.
record-service-person_cleared = {$who} hat jemanden in den Kreis einer vertraulichen Leistung eingelassen.
record-service-clearance_withdrawn = {$who} hat jemanden aus dem Kreis einer vertraulichen Leistung genommen.
record-entrance-password_changed = {$who} hat für {$what} ein neues Passwort gewählt.
record-entrance-link_offered = {$who} hat einen Link angelegt, mit dem {$what} hereinkommen kann.
record-entrance-link_wanted = {$who} hat {$what} einen Link per E-Mail senden lassen.
record-entrance-link_withdrawn = {$who} hat einen Link für {$what} zurückgenommen.
record-entrance-link_used = {$who} ist mit einem Link hereingekommen.
record-entrance-left_circle = {$who} ist mit einem Link von jemand anderem hereingekommen und ist nicht in einem Kreis, bis jemand daraus wieder Einlass gibt.
record-entrance-stayed_alone_in_circle = {$who} ist mit einem Link von jemand anderem hereingekommen und bleibt als einziges Mitglied in einem Kreis.
record-entrance-token_made = {$who} hat einen Schlüssel für ein Programm von {$what} angelegt.
record-entrance-token_revoked = {$who} hat einen Schlüssel für ein Programm von {$what} beendet.
record-entrance-session_ended = {$who} hat eine Sitzung von {$what} beendet.
record-organisation-organisation_founded = {$who} hat dieses Hallway eingerichtet.
record-organisation-organisation_changed = {$who} hat Angaben zur Organisation geändert.
record-organisation-organisation_values_chosen = {$who} hat gewählt, was der Organisation wichtig ist.
record-organisation-safe_trusted_named = {$who} hat benannt, wem man geschützt erzählen kann, was einem widerfahren ist.
record-organisation-improvement_rule_changed = {$who} hat eingestellt, wann Hallway nach einer Verbesserung fragt.
record-organisation-relationships_exported = {$who} hat die Verbindungen in eine Datei geschrieben, mit den Adressen derer, die sich darum kümmern.
record-organisation-everything_exported = Alles wurde mit einem Befehl auf dem Server exportiert, auch Namen und Vertrauliches.
record-organisation-representative_named = {$who} hat {$whom} den zweiten Schlüssel gegeben.
record-organisation-representative_dismissed = {$who} hat {$whom} den zweiten Schlüssel abgenommen.
record-organisation-second_key_asked = {$who} hat den zweiten Schlüssel gefragt, ob gelesen werden darf, wer wem geschrieben hat.
record-organisation-second_key_allowed = {$who} hat mit dem zweiten Schlüssel erlaubt, zu lesen, wer wem geschrieben hat.
record-organisation-second_key_taken_back = {$who} hat mit dem zweiten Schlüssel zurückgenommen, dass gelesen werden darf, wer wem geschrieben hat.
record-organisation-interactions_read = Ein Befehl auf dem Server hat gelesen, wer wem geschrieben hat, und Summen von Paaren von Teams behalten.
record-organisation-interactions_erased = {$who} hat gelöscht, was davon aufbewahrt war, wer wem geschrieben hat.
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
map-if-ends-untaken = Ein Weg führt von hier nach außen, aber nichts, worum zuletzt gebeten wurde, geht darauf.
map-if-ends-never = Von hier führt kein Weg zu jemandem draußen.
map-if-further = { $n ->
    [0] Allein durch Anfragen erreicht es auch { $outside ->
        [one] eine Art
       *[other] {$outside} Arten
    } von Kundschaft draußen, über Beziehungen, von denen niemand gesagt hat, was geliefert wird.
    [one] Noch eine Stelle spürt es allein durch Anfragen, über Beziehungen, von denen niemand gesagt hat, was geliefert wird.
   *[other] {$n} weitere spüren es allein durch Anfragen, über Beziehungen, von denen niemand gesagt hat, was geliefert wird.
}
map-if-further-weaker = { $n ->
    [0] Über Beziehungen, die weniger tragen, erreicht es auch { $outside ->
        [one] eine Art
       *[other] {$outside} Arten
    } von Kundschaft draußen.
    [one] Noch eine Stelle spürt es über Beziehungen, die weniger tragen.
   *[other] {$n} weitere spüren es über Beziehungen, die weniger tragen.
}
map-back = Zurück zur ganzen Karte
map-if-cuts = { $n ->
    [1] Ein anderer erreicht ohne dieses Team niemanden draußen.
   *[other] {$n} andere erreichen ohne dieses Team niemanden draußen.
 }
map-find = Ein Team suchen
map-find-go = Suchen
map-find-none = Niemand auf der Karte heißt „{$name}“.
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
map-overdue = { $n ->
    [one] Ein Kreislauf ist überfällig
   *[other] {$n} Kreisläufe sind überfällig
}
map-waiting = { $n ->
    [0] Alle sind von beiden Seiten bestätigt.
    [1] Eine will noch bestätigt werden
   *[other] {$n} wollen noch bestätigt werden
 }
map-whole = Alles zeichnen
map-described-note = Gezeichnet sind die Beziehungen, von denen jemand gesagt hat, was sie liefern; die Tabellen haben alle.
map-strongest-note = Gezeichnet sind je Empfänger die zwei Beziehungen, über die am meisten kommt; die Tabellen haben alle.
map-division-note = Teams stehen nach Bereichen beieinander. Öffnen Sie einen, um seine Teams zu sehen.
map-division-strongest-note = Teams stehen nach Bereichen beieinander; gezeichnet sind die zwei Summen, durch die jeder am meisten bekommt. Öffnen Sie einen Bereich, um seine Teams zu sehen.
map-busiest-note = Über diesen Teams stehen keine Bereiche, oder einer ist sehr groß: gezeichnet sind die hundert, zwischen denen am meisten läuft. Wählen oder suchen Sie ein Team, um es zu sehen; die Tabellen enthalten alle.
map-felt-further = Spürbar durch das, was nicht gezeichnet ist
map-suppliers-further = Arbeiten dafür durch das, was nicht gezeichnet ist
map-felt-further-note = über Beziehungen, die in der Zeichnung fehlen, die nächsten zuerst
map-division-says = {$name}: hier { $n ->
    [one] steht ein Team
   *[other] stehen {$n} Teams
} als eines. Öffnen
map-show-promises = wie Zusagen gehalten werden
map-keys-hint = Pfeiltasten führen die Linien entlang von einem zum nächsten; Enter öffnet, Escape führt zurück.
map-key-all = alles von beiden Seiten bestätigt
map-key-some = ein Teil davon bestätigt
map-key-mostly = 9 von 10 Malen oder öfter gehalten
map-key-often = 7 von 10 Malen oder öfter gehalten
map-key-less = seltener gehalten
map-key-unkept = keine Zahl, die Sie sehen dürfen
map-column-kept = Zusagen gehalten, in 90 Tagen
map-kept-of = {$share} von {$n}
map-kept-few = zu wenige, um etwas zu sagen: {$n}
map-kept-nothing = nichts zugesagt, oder noch nichts gezählt
map-kept-for-its-ends = nur für ihre beiden Enden
map-kept-note = Farbig sind von { $own ->
    [one] der einen Linie
   *[other] den {$own} Linien
}, an deren Enden Ihre Teams stehen, diejenigen mit mindestens fünf fälligen Zusagen in 90 Tagen. Wie Zusagen über { $others ->
    [one] die eine andere Linie gehalten werden, sehen nur ihre beiden Enden.
   *[other] die {$others} anderen gehalten werden, sehen nur ihre beiden Enden.
}
map-kept-folded = Wie Zusagen gehalten werden, steht bei einzelnen Beziehungen. Öffnen Sie einen Bereich, oder lassen Sie alles zeichnen.
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

today-map-part = Ihr Teil der Karte
today-map-part-until = bis { $day }
today-map-part-of = Sehen, was um { $team } fehlt

crossing-title = Über Abteilungen hinweg
crossing-level = Was überschritten wird
crossing-level-division = Bereiche
crossing-level-site = Standorte
crossing-level-team = Teams
crossing-how = Ein Anteil geht hinüber, wenn seine beiden Enden in verschiedenen Bereichen, an verschiedenen Standorten oder in verschiedenen Teams liegen. Große Bereiche treffen oft auf sich selbst; darum steht neben dem Anteil, was der Zufall ergäbe: Alle geben und bekommen so viel wie jetzt, aber alle Enden werden zufällig verbunden (das gerichtete Konfigurationsmodell). Die Linie ist der Anteil geteilt durch den Zufall, mit ihrem 95-%-Intervall; die gepunktete Linie ist 1, als ob Bereiche keine Rolle spielten. 0,7 heißt, dass drei von zehn Übergängen fehlen, die man erwarten würde. Gezählt werden Anfragen, die alle sehen dürfen, Beziehungen, wie sie am Ende jedes Monats standen, und Nachrichten, wo der zweite Schlüssel erlaubt zu lesen, wer wem geschrieben hat. Hinüberzugehen ist nicht besser als zu bleiben.
crossing-lead-none = Noch ist nichts gelaufen, das etwas überschreiten könnte.
crossing-lead-division = { $share } % von { $n } Anfragen gehen über Bereiche hinweg.
crossing-lead-site = { $share } % von { $n } Anfragen gehen über Standorte hinweg.
crossing-lead-team = { $share } % von { $n } Anfragen gehen über Teams hinweg.
crossing-lead-more = Mehr als die { $chance } %, die der Zufall ergäbe.
crossing-lead-fewer = Weniger als die { $chance } %, die der Zufall ergäbe.
crossing-lead-same = Das ist etwa, was der Zufall ergäbe ({ $chance } %).
crossing-requests = Anfragen
crossing-requests-about = Von denen, die bitten, zu denen, die gebeten werden, gegen den Zufall.
crossing-relationships = Beziehungen
crossing-relationships-about = Wie sie am Ende jedes Monats standen, gegen den Zufall.
crossing-interactions = Nachrichten
crossing-interactions-about = Wer wem schreibt, gegen den Zufall. Die Nachrichten eines Austauschs hängen voneinander ab; das Intervall ist darum zu schmal.
crossing-share = { $share } % gehen hinüber ({ $low } bis { $high })
crossing-interval = { $low } bis { $high }
crossing-by-chance = durch Zufall { $chance } %
crossing-no-chance = Nichts konnte hinübergehen.
crossing-column-share = Hinüber
crossing-column-chance = Durch Zufall
crossing-column-ratio = Gegen den Zufall
crossing-lead-no-requests = Noch hat niemand um etwas gebeten; das ist, was es sonst gibt.
between-title = Jeden Tag
between-open = { $n ->
    [one] Eine offene Anfrage von {$from} an {$to},
   *[other] {$n} offene Anfragen von {$from} an {$to},
}
between-open-none = Keine offene Anfrage von {$from} an {$to}.
between-late-none = keine zu spät.
between-late = { $n ->
    [one] eine davon zu spät.
   *[other] {$n} davon zu spät.
}
between-asked = { $n ->
    [0] In den letzten 90 Tagen wurde um nichts gebeten.
    [one] In den letzten 90 Tagen kam eine.
   *[other] In den letzten 90 Tagen kamen {$n}.
}
between-asked-part = In den letzten 90 Tagen kamen mehr als {$n}; was unten steht, gilt für die neuesten {$n}.
between-took = Die Hälfte war innerhalb von {$half} erledigt {$sure}.
between-took-sure = ({$low} bis {$high}, n {$n})
between-took-few = { $n ->
    [one] Eine davon ist erledigt: zu wenige, um zu sagen, wie lange es dauert.
   *[other] {$n} davon sind erledigt: zu wenige, um zu sagen, wie lange es dauert.
}
between-took-few-people = Wie schnell ein Team mit weniger als drei Menschen ist, sehen nur sie selbst.
between-how = Wie wird das berechnet?
between-how-words = Von den erledigten Anfragen der letzten 90 Tage die Zeit vom Bitten bis zur Antwort, in den Stunden des Teams und ohne Pausen, so dass die Hälfte schneller war (der Median). In Klammern das Intervall zu 95 % aus Ordnungsstatistiken und von wie vielen. Vertrauliche Anfragen zählt niemand mit; gezählt wird, was Sie sehen dürfen.
between-see = Zeigen
between-rows = Anfragen zwischen den beiden
between-rows-lead = Worum {$from} {$to} gebeten hat, das Neueste zuerst.
between-rows-all = Alle
between-rows-open = Offen
between-rows-none = Hier wurde um nichts gebeten, was Sie sehen dürfen.
between-clock-acknowledge = Für das erste Wort zählen die der letzten 90 Tage, deren Uhr die Vereinbarung gestellt hat und die ein erstes Wort haben oder ohne eines zu spät sind.
between-clock-respond = Für die Antwort zählen die der letzten 90 Tage, deren Uhr die Vereinbarung gestellt hat und die eine Antwort haben oder ohne eine zu spät sind.
between-clock-update = Neuigkeiten stehen bei jeder Anfrage.
between-clock-resolve = Für das Erledigen zählen die der letzten 90 Tage, deren Uhr die Vereinbarung gestellt hat und die erledigt oder zu spät sind.
between-clock-ownership = Für das Bleiben in einem Team zählen die der letzten 90 Tage, deren Uhr die Vereinbarung gestellt hat und die weitergegeben, erledigt oder zu spät sind.
record-about-relationships = über Verbindungen und Vereinbarungen
record-team-charter_signed = {$who} hat unterschrieben, was man von {$what} erwarten darf.
record-team-card_answered = {$who} hat gesagt, ob die Karte von {$what} klar ist.
record-relationship-relationship_proposed = {$who} hat die Verbindung {$what} gezeichnet.
record-relationship-relationship_described = {$who} hat die Verbindung {$what} beschrieben.
record-relationship-relationship_services_named = {$who} hat geändert, welche Angebote die Verbindung {$what} nennt.
record-relationship-relationship_owner_named = {$who} hat geändert, wer sich um die Verbindung {$what} kümmert.
record-relationship-relationship_confirmed = {$who} hat die Verbindung {$what} für eine Seite bestätigt.
record-relationship-relationship_disputed = {$who} hat gesagt, dass die Verbindung {$what} anders ist.
record-relationship-relationship_dispute_settled = {$who} findet die Verbindung {$what} wieder richtig.
record-relationship-relationship_retired = {$who} hat die Verbindung {$what} beiseitegelegt.
record-relationship-relationship_taken_up_again = {$who} hat die Verbindung {$what} wieder aufgenommen.
record-relationship-relationship_folded = {$who} hat die Verbindung {$what} mit einer anderen zusammengelegt.
record-relationship-relationship_unfolded = {$who} hat die Verbindung {$what} wieder herausgenommen.
record-relationship-relationship_imported = {$who} hat die Verbindung {$what} mit einer Datei eingelesen.
record-relationship-relationship_went_along = {$who} hat ein Team umgebildet; die Verbindung {$what} ist mitgegangen.
record-relationship-relationship_became_internal = {$who} hat ein Team umgebildet; die Verbindung {$what} liegt jetzt darin.
record-relationship-relationship_sight_changed = {$who} hat geändert, ob alle im Haus die Verbindung {$what} sehen.
record-relationship-delivery_recorded = {$who} hat eine Lieferung auf der Verbindung {$what} festgehalten.
record-relationship-delivery_arrived = {$who} hat gesagt, dass eine Lieferung auf der Verbindung {$what} angekommen ist.
record-relationship-delivery_accepted = {$who} hat eine Lieferung auf der Verbindung {$what} angenommen.
record-relationship-delivery_returned = {$who} hat eine Lieferung auf der Verbindung {$what} zurückgegeben.
record-relationship-delivery_taken_back = {$who} hat zurückgenommen, was zu einer Lieferung auf der Verbindung {$what} gesagt war.
record-relationship-deliveries_imported = {$who} hat eine Tabelle von Lieferungen auf der Verbindung {$what} übernommen.
record-agreement-agreement_proposed = {$who} hat eine Fassung der Vereinbarung {$what} vorgeschlagen.
record-agreement-agreement_signed = {$who} hat die Vereinbarung {$what} für eine Seite unterschrieben.
record-agreement-agreement_ended = {$who} hat die Vereinbarung {$what} beendet.
record-agreement-agreement_went_along = {$who} hat ein Team umgebildet; die Vereinbarung {$what} ist mitgegangen.
record-agreement-promise_told = {$who} hat gesagt, ob eine Zusage der Vereinbarung {$what} gehalten wurde.
# Montagsstart
monday-lead-alone = Am Montag fügen Sie die Namen ein und geben jedem Menschen einen Link; alle beantworten drei Fragen. Die Karte zeichnet sich selbst. Am Freitag schauen Sie auf die ersten Versprechen.
monday-lead-empty = Die Menschen sind da. Nun beantworten alle am Telefon drei Fragen, und die Karte zeichnet sich aus den Antworten.
monday-lead-growing = { $n ->
    [one] Die Karte hat eine Linie,
   *[other] Die Karte hat {$n} Linien,
} { $confirmed ->
    [0] noch keine ist von beiden Seiten bestätigt.
    [one] eine ist von beiden Seiten bestätigt.
   *[other] {$confirmed} sind von beiden Seiten bestätigt.
}
monday-lead-confirmed = { $n ->
    [one] Die Karte steht: ihre eine Linie ist von beiden Seiten bestätigt.
   *[other] Die Karte steht: alle {$n} Linien sind von beiden Seiten bestätigt.
} { $teams ->
    [0] Noch hat kein Team ein erstes Wort gegeben.
    [one] Ein Team hat eine Vereinbarung, die gilt.
   *[other] {$teams} Teams haben eine Vereinbarung, die gilt.
}
monday-steps = Fünf Schritte
monday-done = Erledigt:
monday-look-again = Noch einmal nachsehen
monday-step-people = Wer hier arbeitet
monday-people-say = { $n ->
    [one] Eine Person,
   *[other] {$n} Menschen,
} { $teams ->
    [0] noch kein Team
    [one] ein Team
   *[other] {$teams} Teams
}
monday-paste = Namen einfügen
monday-step-links = Alle hereinlassen
monday-links-say = { $n } von { $of } sind da, { $invited ->
    [0] kein Link wartet
    [one] ein Link wartet
   *[other] {$invited} Links warten
}
monday-links = Links und Karten
monday-step-questions = Drei Fragen an alle
monday-questions-say = { $n } von { $of } haben alle drei beantwortet
monday-answer = Antworten
monday-step-map = Die Karte
monday-map-says = { $n ->
    [0] Noch keine Linie
    [one] Eine Linie, {$confirmed} von beiden Seiten bestätigt
   *[other] {$n} Linien, {$confirmed} von beiden Seiten bestätigt
}
monday-step-words = Ein erstes Wort von jedem Team
monday-words-say = { $n } von { $of } Teams auf der Karte haben eine Vereinbarung, die gilt
monday-teams = Was jedes Team dazu sagt
monday-team-none = Noch nicht auf der Karte.
monday-team-lines = { $confirmed } von { $n ->
    [one] einer Linie
   *[other] {$n} Linien
} von diesem Team bestätigt.
monday-team-no-word = Noch nichts versprochen.
monday-team-word-offered = Ein Versprechen wartet auf eine Unterschrift.
monday-team-word = Ein Versprechen gilt.
monday-people = Wer da ist und wer geantwortet hat
monday-person-out = Hat noch keinen Link
monday-person-invited = Hat einen Link, ist noch nicht da
monday-person-in = Ist da, hat noch nicht geantwortet
monday-person-answers = Ist da, hat {$n} von 3 beantwortet
monday-person-answered = Hat alle drei beantwortet
monday-words = Namen, die hier nicht bekannt sind
monday-words-lead = Das haben Menschen geschrieben. Sagen Sie, wer gemeint ist, dann werden die gemeinten Linien gezeichnet; ihre Teams bestätigen sie.
monday-words-by = { $n ->
    [one] Eine Person hat es geschrieben
   *[other] {$n} Menschen haben es geschrieben
}
monday-words-mean = Wer mit {$words} gemeint ist
monday-words-team = Ein neues Team dieses Namens
monday-words-outside = Neu: Menschen draußen dieses Namens
monday-words-party = Jemand, den es hier gibt
monday-words-nothing = Beiseitelegen
monday-words-one = Jemand von {$words}, wie ein Satz beginnt
monday-words-one-hint = Eine Patientin
monday-words-settle = Klären
monday-paste-title = Namen einfügen
monday-paste-lead = Eine Person je Zeile. Der Name genügt; Adresse, Team und das Wort Leitung können folgen.
monday-names = Namen
monday-names-hint = Name, Adresse, Team, Leitung: zwischen Kommas, Semikolons oder Tabulatoren, wie eine Tabelle sie gibt. Eine erste Zeile mit Spaltennamen macht daraus eine Tabelle. Wer keine Adresse hat, nennt sie beim Eintreten.
monday-names-example = Siobhán Kelleher, Finanzen, Leitung
monday-look = Ansehen
monday-wrong = Noch ist niemand aufgenommen. Bessern Sie diese Zeilen aus:
monday-line-wrong = Zeile {$line}, {$field}: {$why}
monday-field-name = Name
monday-field-email = Adresse
monday-field-team = Team
monday-field-lead = Leitung
monday-field-head = Spalten
monday-planned-title = Ist das richtig?
monday-planned = { $n ->
    [0] Niemand kommt hinzu
    [one] Eine Person kommt
   *[other] {$n} Menschen kommen
}, { $teams ->
    [0] in Teams, die es schon gibt.
    [one] und ein Team entsteht.
   *[other] und {$teams} Teams entstehen.
} Nichts wird festgehalten, bevor Sie es sagen.
monday-planned-teams = Neue Teams
monday-planned-people = Menschen
monday-not-so = Noch nicht ganz?
monday-take-on = Ja, alle aufnehmen
monday-leads = leitet es
monday-is-me = das sind Sie
monday-invitations-title = Links und Karten
monday-invitations-lead = { $n ->
    [one] Eine Person ist noch nicht da,
   *[other] {$n} Menschen sind noch nicht da,
} { $in ->
    [one] eine schon.
   *[other] {$in} schon.
} Jede Person bekommt einen eigenen Link: als QR-Code auf einer Karte oder zum Kopieren. Ein Mailserver ist nicht nötig.
monday-invitations-none = Alle, die hier arbeiten, sind da.
monday-for-whom = Für wen
monday-for-all = Alle, die noch nicht da sind
monday-make-links = Links und Karten anlegen
monday-links-once = Links werden einmal gezeigt und gelten drei Tage. Jeder lässt eine Person ein, einmal.
monday-links-again = Neue Links beenden die früheren. Sie werden einmal gezeigt und gelten drei Tage.
monday-withdraw = { $n ->
    [one] Den Link zurücknehmen
   *[other] Alle {$n} Links zurücknehmen
}
monday-waiting = Noch nicht da
monday-invited-of = {$team}. Der Link gilt bis {$until}.
monday-invited = Der Link gilt bis {$until}.
monday-uninvited-of = {$team}. Hat noch keinen Link.
monday-unreachable = Diese Links beginnen mit {$address}, was nur dieser Rechner erreicht: Telefone fänden dort niemanden. Starten Sie Hallway mit --listen 0.0.0.0:8080 und --base-url und der Adresse, die andere erreichen, und legen Sie dann die Links an.
monday-cards-title = Eine Karte für jede Person
monday-cards-lead = { $n ->
    [one] Ein Link,
   *[other] {$n} Links,
} gültig bis {$until}. Sie werden nur dieses eine Mal gezeigt: drucken Sie diese Seite und schneiden Sie sie, oder kopieren Sie jeden Link in eine Nachricht.
monday-code-of = QR-Code mit dem Link von {$name}
monday-link-of = Link von {$name}
monday-card = Halten Sie Ihr Telefon hierher. Wählen Sie ein Passwort, dann drei Fragen: wessen Arbeit Sie brauchen, wer Ihre braucht, wer draußen davon abhängt. {$organisation}.
monday-card-until = Für Sie allein, einmal, bis {$until}.
monday-back = Zur Übersicht
said-welcome-taken-on = Alle sind aufgenommen. Lassen Sie sie nun herein.
said-welcome-withdrawn = Diese Links öffnen nichts mehr.
today-way-monday = Am Montag beginnen
today-way-monday-hint = Namen einfügen, Links ausgeben, und die Karte zeichnet sich aus drei Fragen an alle.
today-way-questions = Drei erste Fragen
today-way-questions-hint = Wessen Arbeit Sie brauchen, wer Ihre braucht und wer draußen davon abhängt.
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

## Hinweise
news-for-you = Neues für Sie
news-all = Alles Neue
news-title = Neues für Sie
news-lead = { $n ->
    [0] Sie haben alles gelesen.
    [one] Zu einer Sache gibt es Neues.
   *[other] Zu { $n } Dingen gibt es Neues.
 }
news-none = Mit dem, was Sie angefragt haben, bearbeiten oder verfolgen, ist noch nichts geschehen.
news-older = Älteres
news-read = Gelesen
news-all-read = Alles gelesen
news-confidential = Es gibt Neues zu einer vertraulichen Anfrage
news-and-more = { $n ->
    [one] Und eines davor.
   *[other] Und { $n } davor.
 }
news-new-for-team = { $who } fragt Ihr Team.
news-opened-for-you = { $who } hat für Sie gefragt.
news-has-it = { $who } hat es.
news-has-it-by = { $who } hat es, Sie bekommen es bis { $day }.
news-new-date = { $who } nennt einen neuen Termin.
news-new-date-by = { $who } nennt einen neuen Termin: { $day }.
news-said = { $who } hat etwas geschrieben.
news-noted = { $who } hat eine Notiz für das Team geschrieben.
news-waits-for-you = { $who } wartet auf Sie.
news-waits = { $who } muss auf jemand anderen warten.
news-done = { $who } sagt, es ist erledigt.
news-not-done = { $who } kann es nicht tun und sagt, warum.
news-came-back = { $who } sagt, es ist nicht erledigt.
news-is-yours = { $who } hat es Ihnen gegeben.
news-brought-in = { $who } hat Sie dazugeholt.
news-handed-over = { $who } hat es an ein anderes Team übergeben.
news-withdrawn = { $who } braucht es nicht mehr.
notice-settings-title = Was Sie erfahren, und wie
notice-settings-lead = Alles steht unter Heute, bis Sie es gelesen haben. Wählen Sie, was auch als E-Mail kommt.
notice-settings-no-mail = Alles steht unter Heute, bis Sie es gelesen haben. E-Mails gehen von hier nicht hinaus; was Sie wählen, gilt, sobald sie es tun.
notice-topic-asks = Was Sie tun sollen
notice-topic-asks-hint = Es wird Ihnen gegeben, Sie werden dazugeholt, es kommt zurück, oder jemand wartet auf Ihr Wort.
notice-topic-answers = Antworten auf Ihre Anfragen
notice-topic-answers-hint = Jemand hat es, schreibt, nennt einen neuen Termin oder sagt, dass es erledigt ist.
notice-topic-team = Neues für Ihr Team
notice-topic-team-hint = Jemand fragt Ihr Team oder übergibt ihm etwas.
notice-topic-progress = Wie anderes vorangeht
notice-topic-progress-hint = Was Sie verfolgen, und was in andere Hände geht oder warten muss.
notice-topic-digest = Die tägliche Übersicht
notice-way-at_once = Sofort als E-Mail
notice-way-digest = In der täglichen Übersicht
notice-way-here = Nur in Hallway
notice-digest-at = Die Übersicht kommt um
notice-digest-hint = Eine E-Mail am Tag, wenn es etwas gibt, das Sie noch nicht gelesen haben.
notice-quiet = E-Mails warten auf meine Arbeitszeit
notice-quiet-hint = Nach den Zeiten Ihres Teams. Nichts geht verloren: Es kommt, wenn sie beginnt.
said-notices-chosen = Gespeichert.
unsubscribe-title = Weniger E-Mails
unsubscribe-ask = Keine E-Mails mehr über: { $about }. Unter Heute steht es weiterhin.
unsubscribe-do = Keine solchen mehr
unsubscribe-done = Es kommen keine E-Mails mehr über: { $about }. Unter Heute steht es weiterhin.
known-notices = Was Ihnen mitgeteilt wird
known-notices-purpose = Damit Sie erfahren, was mit dem geschieht, was Sie angefragt haben, bearbeiten oder verfolgen.
known-notices-viewers = Nur Sie.
known-notices-retention = { $time }.
known-mails = E-Mails an Sie
known-mails-purpose = Damit jede E-Mail einmal hinausgeht und noch einmal versucht wird, wenn ein Server sie nicht nimmt. Was darin steht, wird nicht aufbewahrt.
known-mails-viewers = Sie; die Administration sieht, dass eine nicht angenommen wurde und was der Server sagte.
known-mails-retention = { $time }, nachdem sie gesendet oder aufgegeben wurde.
known-notice-choices = Wie Sie von Dingen erfahren möchten
known-notice-choices-purpose = Damit Sie so wenige E-Mails bekommen, wie Sie möchten.
known-notice-choices-viewers = Nur Sie.
known-notice-choices-retention = Solange Sie hier sind.

## E-Mail
mail-title = E-Mail
mail-on = E-Mails gehen hinaus.
mail-off = E-Mails gehen nicht hinaus. Alles steht unter Heute, und Links übergeben Sie selbst.
mail-how = Wer Hallway betreibt, nennt mit HALLWAY_MAIL_SMTP einen Mailserver und mit HALLWAY_MAIL_FROM die Adresse, von der E-Mails kommen. Das Handbuch sagt, wie.
mail-test = Mir eine Test-Mail senden
mail-test-taken = Der Server hat sie angenommen: { $answer }
mail-test-refused = Der Server hat sie nicht angenommen: { $answer }
mail-server = Server
mail-sender = E-Mails kommen von
mail-links = Links beginnen mit
mail-waiting = Warten
mail-tried = { $n ->
    [one] eine wurde versucht und noch nicht angenommen
   *[other] { $n } wurden versucht und noch nicht angenommen
 }
mail-sent-today = Heute gesendet
mail-given-up = In den letzten zwei Monaten aufgegeben
mail-failed = Nicht angenommen
mail-to = An
mail-kind = Art
mail-kind-notice = Neues
mail-kind-digest = Übersicht
mail-kind-invitation = Einladung
mail-kind-reset = Neues Passwort
mail-tries = Versuche
mail-answer = Was der Server sagte
mail-next = Nächster Versuch
mail-never = aufgegeben
mail-open = Hallway öffnen
mail-open-request = { $reference } öffnen
mail-subject = [{ $reference }] { $subject }
mail-confidential = Es gibt Neues zu einer Anfrage
mail-news = Es gibt Neues für Sie
mail-settings = Was Sie erfahren, und wie
mail-unsubscribe = Keine solchen E-Mails mehr
mail-why-asker = Sie bekommen dies, weil Sie bei { $organisation } danach gefragt haben oder es für Sie ist.
mail-why-holder = Sie bekommen dies, weil Sie es bei { $organisation } haben.
mail-why-team = Sie bekommen dies, weil Ihr Team bei { $organisation } es hat.
mail-why-follower = Sie bekommen dies, weil Sie es bei { $organisation } verfolgen.
mail-why-named = Sie bekommen dies, weil jemand bei { $organisation } Sie genannt hat.
mail-why-confidential = Sie bekommen dies, weil es Sie bei { $organisation } betrifft. Was es ist, steht nur in Hallway.
mail-why-digest = Sie bekommen dies einmal am Tag von { $organisation }, wenn es etwas gibt, das Sie noch nicht gelesen haben.
mail-why-reset = Sie bekommen dies, weil jemand für diese Adresse ein neues Passwort wollte. Waren Sie das nicht, ist nichts zu tun: Ihr Passwort bleibt.
mail-why-invitation = Sie bekommen dies, weil die Administration von { $organisation } Sie einlädt.
mail-why-test = Sie bekommen dies, weil Sie versucht haben, ob von { $organisation } E-Mails hinausgehen.
mail-test-fact = Von Hallway gehen E-Mails hinaus.
mail-test-button = Zurück zu den Einstellungen
mail-test-subject = Eine E-Mail zum Versuchen
mail-digest-fact = { $n ->
    [one] Zu einer Anfrage gibt es Neues.
   *[other] Zu { $n } Anfragen gibt es Neues.
 }
mail-digest-subject = { $n ->
    [one] Neues zu einer Anfrage
   *[other] Neues zu { $n } Anfragen
 }
mail-reset-subject = Ein neues Passwort bei { $organisation }
mail-reset-fact = Wählen Sie ein neues Passwort, spätestens { $until }. Der Link öffnet einmal.
mail-reset-button = Neues Passwort wählen
mail-invitation-subject = Ihr Weg zu { $organisation }
mail-invitation-fact = { $organisation } lädt Sie zu Hallway ein. Der Link öffnet einmal, spätestens { $until }.
mail-invitation-button = Hereinkommen
# Die Seite eines Lieferanten über einen Link
vendor-page-said = Was sie von uns brauchen
vendor-page-said-none = Sie haben es noch nicht gesagt.
vendor-page-said-by = {$name} für {$vendor}, {$day}
vendor-page-said-for = Für {$vendor} aufgeschrieben von {$name}, {$day}
vendor-page-say = Für sie aufschreiben
vendor-page-by-link = Ihre Seite über einen Link
vendor-page-by-link-lead = Über einen Link lesen sie ohne Anmeldung, was wir einander zugesagt haben, was zwischen uns offen ist und was sie sagen.
vendor-page-by-link-open = Links zu ihrer Seite
vendor-links-title = Links zur Seite von {$vendor}
vendor-links-lead = Wer einen solchen Link hat, liest, was dort und in unseren Teams zugesagt wurde, wie oft es gehalten wurde, welche Anfragen zwischen uns offen sind und was dort gebraucht wird. Eine Anmeldung ist nicht nötig. Keine Namen von Kolleginnen und Kollegen, keine Notizen, nichts Vertrauliches.
vendor-links-days = Für wie viele Tage
vendor-links-make = Einen Link erstellen
vendor-links-list = Vorhandene Links
vendor-links-none = Noch keiner.
vendor-links-counted = Von der Nutzung werden nur die Tage festgehalten, an denen ein Link geöffnet wurde: keine Uhrzeit, keine Adresse, kein Name.
vendor-link-opens = Öffnet die Seite bis {$when}
vendor-link-over = Abgelaufen am {$day}
vendor-link-withdrawn = Zurückgezogen am {$day}
vendor-link-made-by = Erstellt von {$name}, {$day}
vendor-link-made = Erstellt am {$day}
vendor-link-used = { $n ->
    [one] An einem Tag geöffnet: {$day}
   *[other] An {$n} Tagen geöffnet, zuletzt am {$day}
}
vendor-link-unused = Noch nicht geöffnet
vendor-link-withdraw = Diesen Link zurückziehen
vendor-link-made-title = Der Link ist erstellt
vendor-link-made-lead = Er öffnet die Seite von {$vendor} bis {$until}. Geben Sie ihn weiter, oder lassen Sie ein Telefon hierauf richten.
vendor-link-label = Der Link
vendor-link-code = QR-Code mit dem Link zur Seite von {$vendor}
vendor-link-once = Er wird nur dieses eine Mal gezeigt: Hallway behält nur eine Form davon, aus der er sich nicht lesen lässt. Wer ihn hat, liest die Seite; geben Sie ihn also jemandem, den Sie kennen.
vendor-link-back = Zu allen Links
said-vendor-link-withdrawn = Der Link öffnet nichts mehr.
said-statement-made = Es ist aufgeschrieben.
statement-title = Was {$vendor} braucht
statement-lead-own = In Ihren eigenen Worten: Was brauchen Sie von uns, um gute Arbeit leisten zu können? Alle hier lesen es, und wer einen Link zu Ihrer Seite hat.
statement-lead-behalf = In den Worten von {$vendor}: Was wird von uns gebraucht? Dabei steht, dass es für sie aufgeschrieben wurde. Alle hier lesen es, und wer einen Link zu ihrer Seite hat.
statement-words = Was gebraucht wird
statement-make = Aufschreiben
record-vendor-page_link_made = {$who} hat einen Link zur Seite von {$what} erstellt.
record-vendor-page_link_withdrawn = {$who} hat einen Link zur Seite von {$what} zurückgezogen.
record-vendor-statement_made = {$who} hat aufgeschrieben, was {$what} braucht.
by-link-title = {$organisation} und {$vendor}
by-link-lead = { $theirs ->
    [0] Bei {$vendor} ist nichts offen
    [one] Bei {$vendor} ist eine Anfrage offen
   *[other] Bei {$vendor} sind {$theirs} Anfragen offen
}, { $ours ->
    [0] und nichts, worum {$vendor} gebeten hat.
    [one] und eine, die von {$vendor} kam.
   *[other] und {$ours}, die von {$vendor} kamen.
}
by-link-promised = Was wir einander zugesagt haben
by-link-promised-none = Noch ist nichts von beiden Seiten bestätigt oder vereinbart.
by-link-kept-how = Wie oft es in den letzten 90 Tagen gehalten wurde: der Anteil an dem, was fällig war oder worüber berichtet wurde, mit seinem 95-%-Intervall. Es zählen Anfragen, die alle von Ihnen lesen können, die sich anmelden.
by-link-theirs = Bei {$vendor}
by-link-ours = Von {$vendor} gewünscht
by-link-none-open = Nichts ist offen.
by-link-about = {$service}, bei {$team}
by-link-due = fällig {$when}
by-link-was-due = war fällig {$when}
by-link-said = Was {$vendor} braucht
by-link-said-none = Noch ist nichts aufgeschrieben.
by-link-said-by = {$name} für {$vendor}, {$day}
by-link-said-for = Für {$vendor} aufgeschrieben, {$day}
by-link-whose = Diese Seite ist für {$vendor}. Der Link öffnet sie bis {$until}. Öffnet er sie nicht mehr, bitten Sie dort um einen neuen, woher Sie ihn haben. Dass sie geöffnet wurde, wird nach Tagen festgehalten, nicht von wem.
by-link-sign-in = Anmelden

## Live pages
refusal-live-topics = Ein Strom braucht Themen, durch Kommas getrennt: request:ID, line:ID oder today.
live-readers-title = Wer das gerade liest
live-readers-nobody = Sonst hat es gerade niemand aus dem Team offen.
live-reads-too = { $who } liest das auch gerade.
live-read-too = { $who } und { $other } lesen das auch gerade.
live-many-read-too = { $n ->
    [one] { $who } und noch jemand lesen das auch gerade.
   *[other] { $who } und { $n } weitere lesen das auch gerade.
 }
known-request-readers = Welche Anfragen Sie offen haben
known-request-readers-purpose = Damit nicht zwei aus einem Team zugleich dasselbe beantworten.
known-request-readers-viewers = Wer mit Ihnen an der Anfrage arbeitet und sie auch offen hat.
known-request-readers-retention = Eine halbe Minute, nachdem Sie die Seite schließen.
news-mentioned = { $who } hat Sie genannt.
mail-settled = Ist es geklärt? Sagen Sie es
# Nah
news-asked-you = { $who } fragt Sie mit Namen.
news-came-by = { $who } hat aufgeschrieben, weshalb Sie vorbeikamen.
person-ask = { $name } fragen
person-away-substitute = Weg bis einschließlich { $day }; { $substitute } vertritt
person-away = Weg bis einschließlich { $day }
person-away-soon = Weg vom { $from } bis einschließlich { $day }
person-away-heading = Weg
person-hours-heading = Zeiten
person-away-say = Sagen, wann ich weg bin
person-away-say-other = Sagen, wann { $name } weg ist
person-away-end = Wieder da
person-own-hours = Eigene Zeiten
today-walk-up = Jemand kam vorbei
team-page-on = gerade da
team-page-away = weg bis { $day }
team-page-away-substitute = weg bis { $day }, { $substitute } vertritt
team-page-who-is-on = Gerade da: { $n } von { $all }
news-went-on = { $who }: Ihre Anfrage geht als eine andere weiter. Lesen und schreiben Sie dort.
news-took-over = { $who }: Eine andere Anfrage geht als diese weiter. Wer sie gestellt hat, liest mit.
news-by-itself = { $who }: Das geht wieder für sich weiter.
news-fell-silent = Hier hat zu lange niemand etwas gehört. Sagen Sie, wie es steht.
today-silent = Hier hat eine Weile niemand etwas gesagt
today-silent-note = Ihre, und was niemand hat
today-silent-all = Alle stillen
person-open-with = Was offen ist
today-absent = Weiterzugeben
today-absent-left = { $name } ist nicht mehr hier, und { $n ->
    [one] eine Anfrage liegt noch dort
   *[other] { $n } Anfragen liegen noch dort
}
today-absent-away = { $name } ist weg und hat { $n ->
    [one] eine offene Anfrage
   *[other] { $n } offene Anfragen
}
today-absent-leaves = { $name } geht bald und hat { $n ->
    [one] eine offene Anfrage
   *[other] { $n } offene Anfragen
}

## Search
search-title = Suchen
search-lead = Anfragen und was dazu gesagt wurde, Menschen, Teams, Leistungen, Beziehungen, Lieferanten und bekannte Störungen: alles, was Sie sehen dürfen. Eine Nummer führt zu ihrer Anfrage.
search-for = Wörter, ein Name oder eine Nummer
search-again = Suchen
search-kind = Welche Art
search-kind-any = Alles
search-kind-request = Anfragen
search-kind-person = Menschen
search-kind-team = Teams
search-kind-service = Leistungen
search-kind-relationship = Beziehungen
search-kind-vendor = Lieferanten
search-kind-problem = Bekannte Störungen
search-kind-idea = Ideen
search-kind-barrier = Hürden
search-one-request = Anfrage
search-one-person = Person
search-one-team = Team
search-one-service = Leistung
search-one-relationship = Beziehung
search-one-vendor = Lieferant
search-one-problem = Bekannte Störung
search-state = Welche Anfragen
search-state-any = Offene und beendete
search-state-open = Offene Anfragen
search-state-ended = Beendete Anfragen
search-team = Wer sie hat
search-team-any = Jedes Team
search-found = Gefunden
search-none = Nichts von dem, was Sie sehen dürfen, enthält „{ $q }“.
search-none-hint = Versuchen Sie es mit weniger Wörtern oder nur mit dem Anfang eines Wortes.
search-none-narrowed = Die Auswahl ist eingeschränkt: Unter allem und in jedem Team ist vielleicht mehr zu finden.
search-cut = Das ist viel: Gesucht wurde nach den ersten { $n } Wörtern.
search-in-note = In einer Notiz:
search-ends = { $provider } für { $customer }
search-more = Mehr zeigen
known-search-words = Die Wörter, mit denen man Sie findet
known-search-words-purpose = Damit Kolleginnen und Kollegen Ihre Seite finden: mit Ihrem Namen, Ihrem Ort und dem, was Sie über sich sagen.
known-search-words-viewers = Niemand liest die Wörter; wer hier arbeitet, findet damit Ihre Seite.
known-search-words-retention = Solange Sie hier arbeiten. Sie ändern sich mit Ihrer Seite.
# Datenschutz: die Übersicht, wie lange etwas bleibt, was festgehalten ist, Löschungen.
retention-notices = Neues zu Anfragen
retention-notices-about = Was Ihnen zu Anfragen gemeldet wurde, gelesen oder nicht.
retention-mails = Gesendete Mails
retention-mails-about = Dass eine Mail hinausging und an wen. Was darin stand, wird nie aufgehoben.
retention-readings = Wer Vertrauliches gelesen hat
retention-readings-about = Danach bleibt verzeichnet, dass etwas Vertrauliches gelesen wurde; von wem, wird vergessen.
retention-persons = Menschen, die gegangen sind
retention-persons-about = Wer vor so vielen Tagen gegangen ist, wird gelöscht: Name, Adresse und alles, was bekannt ist. Was getan wurde, bleibt, getan von einem ehemaligen Teammitglied.
retention-browsers-about = In einem gemerkten Browser sperrt niemand Sie aus, der anderswo falsche Kennwörter eingibt.
retention-links-about = Dass jemand eingeladen wurde oder sich ein neues Kennwort schicken ließ.
retention-repeats-about = Damit ein Programm, das zweimal fragt, nichts zweimal tut.
retention-attention-about = Sekunden im Monat, damit Fragen nicht mehr verlangen, als sie dürfen.
retention-fixed = Fest
retention-between = Zwischen { $least } und { $most } Tagen
retention-wanted = { $name } hat um eine längere Zeit gebeten ({ $time }), { $day }. Es wartet auf die Vertretung der Beschäftigten.
retention-change = Ändern
retention-title = Wie lange: { $rule }
retention-days-label = Tage
retention-days-hint = Von { $least } bis { $most }. Üblich sind { $usual }.
retention-reason = Warum länger
retention-reason-hint = Für eine längere Zeit nötig: Die Vertretung der Beschäftigten muss sie erlauben, und alle, die hier arbeiten, können das lesen.
retention-in-record = { $rule } ({ $n } Tage)
privacy-lead = Was Hallway über Menschen aufhebt, wozu, wer es sieht und wie lange. Diese Seite entsteht aus den Regeln, nach denen das Haus sich richtet.
privacy-choices-link = Regeln, Festhalten und Löschungen
privacy-impossible = Was hier unmöglich ist
privacy-impossible-1 = Niemand sieht, wie schnell ein Mensch arbeitet. Eine solche Zahl gibt es nicht, weder für Leitungen noch für die Administration.
privacy-impossible-2 = Es gibt keine Rangliste von Menschen, und aus dem, was gezeigt wird, lässt sich keine machen.
privacy-impossible-3 = Niemand sonst sieht, wann Sie sich anmelden oder ob Sie lesen; nur ein Team sieht, wer aus ihm dieselbe Anfrage offen hat.
privacy-impossible-4 = Wie Sie eine Antwort fanden, wird ohne Namen, Anfrage und Zeit aufgehoben und nur zusammen mit anderen gezeigt.
privacy-impossible-5 = Was ein vertraulicher Service gefragt wurde, sieht allein sein Kreis. Die Administration gehört nicht dazu, nur weil sie Administration ist.
privacy-impossible-6 = Nichts verlässt dieses Haus: keine Zahlen an die, die Hallway machen, keine Verfolgung, keine Schriften von anderswo.
privacy-kinds = Was aufgehoben wird
privacy-rules = Wie lange
privacy-rules-about = Eine kürzere Zeit gilt sofort. Für eine längere braucht es auch die Vertretung der Beschäftigten. Einmal am Tag wird gelöscht, was älter ist, und das Verzeichnis sagt, wie viel.
privacy-between = Einstellbar
privacy-operator = Was könnte, wer den Server betreibt
privacy-operator-1 = Lesen, was gespeichert ist. Von Kennwörtern und Schlüsseln ist nur eine Form da, die nichts öffnet.
privacy-operator-2 = Solange eine Fragerunde offen ist, nachsehen, wer was geantwortet hat. Ist sie geschlossen, kann es niemand mehr.
privacy-operator-3 = Kopien behalten: Sicherungen enthalten, was bei ihrer Entstehung da war. Wird eine zurückgeholt, löscht sie wieder, wer seither gelöscht wurde.
privacy-second-key = Wofür es den zweiten Schlüssel braucht
privacy-second-key-way = Worum er gebeten wurde und was er geöffnet hat
privacy-second-key-1 = Etwas länger aufheben als jetzt.
privacy-second-key-2 = Jemanden löschen, der es nicht selbst gewünscht hat.
privacy-second-key-3 = Zusammenzählen, wer wem geschrieben hat.
privacy-held-by = Ihn hat
privacy-rights = Ihre Rechte
privacy-rights-know = Alles sehen, was über Sie aufgehoben ist, und es mitnehmen:
privacy-rights-erasure = Wünschen, gelöscht zu werden, wenn Sie gegangen sind. Dann gehen Ihr Name, Ihre Adresse und alles, was über Sie bekannt ist. Was Sie zu Anfragen geschrieben haben, bleibt bei der Anfrage, von einem ehemaligen Teammitglied, bis deren Worte gelöscht werden.
privacy-wished = Sie wünschen, gelöscht zu werden, wenn Sie gegangen sind.
privacy-wish = Ich wünsche, gelöscht zu werden, wenn ich gegangen bin
privacy-wish-withdraw = Ich wünsche es nicht mehr
privacy-choices-title = Regeln, Festhalten und Löschungen
privacy-choices-lead = Wie lange etwas bleibt, was bleiben muss und wer gelöscht werden soll.
erasures-title = Löschungen
erasures-none = Für niemanden ist eine Löschung gewünscht oder erbeten.
erasure-wished = Eigener Wunsch, { $day }.
erasure-waits = { $name } hat darum gebeten, { $day }. Es wartet auf die Vertretung der Beschäftigten.
erasure-allow = Erlauben und löschen
erasure-withdraw = Nicht mehr darum bitten
erasure-title = { $name } löschen?
erasure-lead = Es wartet auf die Vertretung der Beschäftigten und geschieht dann sofort. Name, Adresse und alles, was über diese Person bekannt ist, geht für immer; was sie zu Anfragen geschrieben hat, bleibt bei der Anfrage, von einem ehemaligen Teammitglied, bis deren Worte gelöscht werden. Worte, in denen andere sie nennen, bleiben, wo sie stehen.
erasure-lead-wished = Die Person hat es gewünscht, darum geschieht es sofort. Name, Adresse und alles, was über sie bekannt ist, geht für immer; was sie zu Anfragen geschrieben hat, bleibt bei der Anfrage, von einem ehemaligen Teammitglied, bis deren Worte gelöscht werden. Worte, in denen andere sie nennen, bleiben, wo sie stehen.
erasure-ask = Um Löschung bitten
erasure-do = Endgültig löschen
holds-title = Festgehalten
holds-about = Was festgehalten ist, wird nicht gelöscht, was auch immer eine Regel oder jemand sagt. Ist ein Mensch festgehalten, bleibt auch, was er erbeten hat, und er kann es sehen.
holds-none = Nichts ist festgehalten.
hold-by = Von { $name }, { $day }
hold-end = Nicht mehr festhalten
hold-request-link = Eine Anfrage festhalten
hold-request-title = Eine Anfrage festhalten
hold-request-lead = Ihre Worte und Dateien werden nicht gelöscht, solange sie festgehalten ist.
hold-request = Nummer der Anfrage
hold-request-hint = Zum Beispiel #1042.
hold-reason = Warum
hold-reason-hint = Zum Beispiel ein Rechtsstreit, mit Datum. Es steht hier in der Liste.
hold-person-title = { $name } festhalten?
hold-person-lead = Weder was über diese Person bekannt ist noch die Worte dessen, was sie erbeten hat, werden gelöscht, solange sie festgehalten ist. Die Person kann es mit dem Grund sehen.
said-erased = Endgültig gelöscht.
said-erasure-asked = Die Bitte ist gestellt. Sie wartet auf die Vertretung der Beschäftigten.
said-erasure-refused = Es wird nicht gelöscht.
said-erasure-wished = Ihr Wunsch ist vermerkt.
said-erasure-wish-withdrawn = Ihr Wunsch ist zurückgenommen.
said-retention-saved = Gespeichert. Eine längere Zeit wartet auf die Vertretung der Beschäftigten.
said-retention-refused = Es bleibt, wie es ist.
said-hold-set = Es ist festgehalten.
said-hold-ended = Es ist nicht mehr festgehalten.
record-somebody = Jemand
record-organisation-retention_wanted = {$who} hat den zweiten Schlüssel gebeten, etwas länger aufzuheben: {$what}.
record-organisation-retention_set = {$who} hat festgelegt, wie lange etwas bleibt: {$what}.
record-organisation-retention_refused = {$who} hat es dabei gelassen, wie lange etwas bleibt: {$what}.
record-organisation-retention_applied = Gelöscht wurde, was älter war als seine Regel: {$what}.
record-organisation-request_held = {$who} hat eine Anfrage festgehalten.
record-organisation-request_let_go_of = {$who} hält eine Anfrage nicht mehr fest.
record-person-held = {$who} hat {$what} festgehalten.
record-person-let_go_of = {$who} hält {$what} nicht mehr fest.
record-person-erasure_wished = {$what} wünscht, nach dem Gehen gelöscht zu werden.
record-person-erasure_wish_withdrawn = {$what} wünscht nicht mehr, gelöscht zu werden.
record-person-erasure_asked = {$who} hat darum gebeten, {$what} zu löschen.
record-person-erasure_refused = {$who} hat gesagt, dass {$what} nicht gelöscht wird.
record-person-erased = {$who} hat gelöscht, was über jemanden bekannt war: {$what}.

news-round-asks = Ein paar kurze Fragen dazu, wie Teams einander dienen, warten auf Sie, und niemand erfährt, wer was geantwortet hat.
news-round-reminds = Noch ein paar Tage, um zu antworten. Erinnert werden alle, die gefragt sind; wenn Sie geantwortet haben, ist nichts zu tun.
news-round-told = Sie ist zu Ende. Was gesagt wurde, lässt sich lesen.
news-round-replied = { $who } sagt, was das Team mit dem Gehörten macht.
mail-answer-round = Jetzt antworten
mail-read-round = Lesen
mail-why-round = Sie erhalten das, weil Sie in einer Runde von { $organisation } gefragt sind.

# Neues von Bedürfnissen
news-need-raised = Die andere Seite findet etwas schwer oder braucht es, und wartet auf Ihre Antwort.
news-need-answered = { $who } hat beantwortet, worum es ging.
news-need-agreed = { $who } ist mit dem Angebot einverstanden.
news-need-met = { $who } sagt, dass es getan ist. Ist es das?
news-need-confirmed = { $who } bestätigt, dass es getan ist.
news-need-not-yet = { $who } sagt, dass es noch nicht so weit ist, und was fehlt.
news-need-withdrawn = { $who } hat es zurückgenommen.
news-need-reminds = Andere warten auf Ihre Antwort zu dem, was sie schwer finden oder brauchen.
mail-open-need = Ansehen
mail-why-need = Sie erhalten das, weil Sie in { $organisation } für eine Seite dieser Beziehung sprechen oder es zuerst gesagt haben.
news-need-day-came = Was Ihre Seite versprochen hat, ist für heute. Ist es getan?
mail-why-idea = Sie erhalten das, weil in { $organisation } eine Idee für Ihr Team ist, von Ihnen ist oder Ihre Unterstützung hat.
mail-why-barrier = Sie erhalten das, weil Sie in { $organisation } eine Seite dieser Hürde leiten, sie benannt haben oder die Brücke bauen.
news-review-planned = { $who } lädt Sie zu einem Rückblick ein.
news-review-moved = { $who } hat den Rückblick verschoben.
news-review-left-out = { $who } hat Sie vom Rückblick genommen.
news-review-called-off = { $who } hat den Rückblick abgesagt.
news-review-reminds = Der Rückblick steht bevor. Wer über etwas sprechen will, schreibt es auf seine Seite.
news-review-waits = Der Rückblick sollte gehalten sein. Was kam dabei heraus?
news-review-closed = { $who } hat gesagt, was beim Rückblick herauskam.
news-review-told = Beide Seiten sagen, was sich ändert, weil Menschen gesprochen haben.
news-somebody = Jemand von der anderen Seite
news-improvement-proposed = { $who } schlägt vor, gemeinsam etwas zu ändern.
news-improvement-yours = { $who } bittet Sie, sich auf Ihrer Seite um diese Verbesserung zu kümmern.
news-improvement-started = { $who } hat die Verbesserung begonnen.
news-improvement-step = { $who } bittet Sie um einen Schritt der Verbesserung.
news-improvement-step-due = Ein Schritt von Ihnen in einer Verbesserung ist für heute.
news-improvement-step-done = { $who } hat einen Schritt der Verbesserung getan.
news-improvement-shows = Jetzt sollte man die Verbesserung sehen. Ist es so?
news-improvement-check = { $who } fragt beide Seiten, ob die Verbesserung getan hat, was sie sollte.
news-improvement-thought = { $who } hat gesagt, was die Seite von der Verbesserung hält.
news-improvement-ended = { $who } hat die Verbesserung beendet und gesagt, was daraus wird.
news-improvement-ask = Ein Versprechen wurde weniger gehalten als vereinbart. Wollen Sie etwas ändern?
mail-why-review = Sie erhalten das, weil Sie in { $organisation } zu einer der beiden Seiten gehören.
today-reviews-soon = { $n ->
    [one] In dieser Woche steht ein Rückblick an.
   *[other] In dieser Woche stehen {$n} Rückblicke an.
}
today-needs = { $n ->
    [one] Ein Bedürfnis wartet auf eine Antwort von Ihnen.
   *[other] { $n } Bedürfnisse warten auf eine Antwort von Ihnen.
}
today-needs-above = { $n ->
    [one] Unter Ihren Teams wartet ein Bedürfnis seit mehr als dreißig Tagen auf eine Antwort.
   *[other] Unter Ihren Teams warten { $n } Bedürfnisse seit mehr als dreißig Tagen auf eine Antwort.
}

record-agreement-agreement_stepped_back = {$who} ist von einer Fassung der Vereinbarung {$what} zurückgetreten, die alle unterschrieben hatten.
record-agreement-agreement_discussed = {$who} hat etwas zur Vereinbarung {$what} gesagt.
record-agreement-mediator_asked = {$who} hat um Vermittlung zur Vereinbarung {$what} gebeten.
record-agreement-mediator_answered = {$who} hat auf die Bitte geantwortet, zur Vereinbarung {$what} zu vermitteln.
record-agreement-mediation_ended = {$who} hat die Vermittlung zur Vereinbarung {$what} beendet.
news-agreement-proposed = {$who} hat einen Wortlaut der Vereinbarung vorgeschlagen. Er wartet auf beide Seiten.
news-agreement-signed = {$who} hat die Vereinbarung unterschrieben. Sie wartet auf Ihre Unterschrift.
news-agreement-all-signed = {$who} hat unterschrieben, und damit haben es alle. Die Vereinbarung steht.
news-agreement-stepped-back = {$who} ist von der Vereinbarung zurückgetreten und sagt, warum.
news-agreement-ended = {$who} hat die Vereinbarung beendet.
news-agreement-said = {$who} hat etwas zur Vereinbarung gesagt.
news-mediator-asked = {$who} bittet Sie, zwischen zwei Seiten zu vermitteln.
news-mediator-called = {$who} hat jemanden um Vermittlung gebeten.
news-mediator-accepted = {$who} vermittelt ab jetzt.
news-mediator-declined = {$who} vermittelt nicht.
news-mediation-ended = Die Vermittlung ist beendet.

record-agreement-agreement_reminded = {$who} hat beide Seiten an einen Tag der Vereinbarung {$what} erinnert.
record-entrance-calendar_link_made = {$who} hat einen Link für den Kalender von {$what} erstellt.
record-entrance-calendar_link_withdrawn = {$who} hat einen Link für den Kalender von {$what} beendet.
news-agreement-review = Beide Seiten sehen die Vereinbarung wieder an: {$day}.
news-agreement-ends = Die Vereinbarung endet: {$day}. Schlagen Sie einen späteren letzten Tag vor, wenn es weitergehen soll.

news-alignment-reminds = Worum Sie sich zwischen beiden Seiten kümmern, war bis heute geplant. Was ist daraus geworden?
news-idea-proposed = Es gibt eine Idee für Ihr Team.
news-idea-reminds = Eine Idee für Ihr Team wartet seit dreißig Tagen auf eine Antwort.
news-idea-answered = { $who } hat auf Ihre Idee geantwortet.
news-idea-done = Sie haben es gesagt, und { $who } sagt, dass es getan ist.
news-barrier-named = { $who } hat eine Hürde zwischen Ihrem Team und einem anderen benannt.
news-barrier-bridged = { $who } sagt, dass die Brücke über die Hürde steht, die Sie benannt haben.
news-barrier-back = { $who } sagt, dass sie wieder da ist.
today-improvements-asked = { $n ->
    [one] Etwas wird weniger gehalten als vereinbart: Schlagen Sie eine Verbesserung vor, oder sagen Sie, warum nicht jetzt.
   *[other] { $n } Dinge werden weniger gehalten als vereinbart: Schlagen Sie Verbesserungen vor, oder sagen Sie, warum nicht jetzt.
}

record-service-playbook_written = {$who} hat aufgeschrieben, wie die Leistung {$what} gemacht wird.
