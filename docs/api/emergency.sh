#!/bin/sh
# A whole emergency by plain curl, from the call to the closing of the case: docs/api/emergency.sh DOCUMENT [TOWN]
#
#   DOCUMENT  of a member whose plan has REMOLQUE_GRUA (towing)
#   TOWN      where the car stands, Viedma if not said
#   TOKEN     what `bin/auxilia token emergency --role COORDINATOR` printed
#   AUXILIA   where it runs, http://localhost:8080 if not set
#
# Every POST carries an Idempotency-Key: after a fault of the network the same call under the same key is done once.
set -eu
: "${TOKEN:?make one with: bin/auxilia token emergency --role COORDINATOR}"
auxilia=${AUXILIA:-http://localhost:8080}
document=${1:?the document of a member}
town=${2:-Viedma}
call=$(date +%s)-$$

get() {
  path=$1; shift
  curl -sS --fail-with-body -G -H "Authorization: Bearer $TOKEN" -H 'Accept: application/json' "$@" "$auxilia$path"
}
post() {
  curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" -H 'Accept: application/json' -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $call$(echo "$1" | tr / -)" -d "$2" "$auxilia$1"
}
# The first value of that name.
value() { grep -o "\"$1\":[^,}]*" | head -n 1 | cut -d : -f 2- | tr -d '"'; }
say() { printf '%s\n' "$*"; }

# 1 APERTURA (5.1): who calls, for whom, from where; what is asked for; whether it is covered; the consent.
member=$(get /members --data-urlencode "q=$document")
say "Afiliado: $(echo "$member" | value name)"
places=$(get /cases/places -d country=AR --data-urlencode "q=$town")
place=$(echo "$places" | value id)
now=$(post /cases "{\"account\": $(echo "$member" | value account), \"member\": $(echo "$member" | value id),
  \"givenName\": \"Alejandro\", \"familyName\": \"Selzer\", \"phone\": \"+54 9 2920 412345\", \"relation\": \"titular\",
  \"description\": \"Se detuvo en marcha y no arranca.\", \"place\": $place, \"address\": \"RN 3 km 965\", \"references\": \"Frente al vivero\"}")
case=$(echo "$now" | value href)
say "Expediente: $case"
post "$case/new" '{"service": "REMOLQUE_GRUA", "priority": "EMERGENCY", "happened": "Se detuvo en marcha.", "fault": "No arranca"}' > /dev/null
post "$case/consent" '{"given": "yes"}' > /dev/null
assistance=$case/1
now=$(get "$assistance")
say "Asistencia: $(echo "$now" | value number), $(echo "$now" | value category)"

# 2 ASIGNACIÓN (5.2): the first of the calling order takes it; the member is told whom and when.
provider=$(echo "$now" | grep -o '"callingOrder":.*' | value provider)
post "$assistance/assignment" "{\"provider\": $provider, \"etaIn\": 35}" > /dev/null
post "$assistance/confirmation" '{"spokenTo": "Alejandro Selzer"}' > /dev/null

# 3 MONITOREO (5.3): the provider arrives, and is with the member.
post "$assistance/arrival" '{}' > /dev/null
post "$assistance/contact" '{}' > /dev/null

# 4 PRESTACIÓN DEL SERVICIO (5.4): diagnosis and cost, go-ahead, end of the work.
post "$assistance/diagnosis" '{"fault": "Junta de tapa quemada", "cost": 90000, "endIn": 60}' > /dev/null
post "$assistance/go-ahead" '{}' > /dev/null
post "$assistance/work-end" '{}' > /dev/null

# 5 CIERRE (5.5): costs, the member's verdict, what is missing, review; and the case.
post "$assistance/costs" '{"concept1": "Remolque grúa", "quantity1": 1, "unit1": 90000, "tax1": 0}' > /dev/null
post "$assistance/conformity" '{"words": "Muy conforme, llegaron enseguida"}' > /dev/null
post "$assistance/data" '{"destination": "Taller Larrea, Av. Caseros 1450"}' > /dev/null
now=$(post "$assistance/review" '{}')
say "Estado final: $(echo "$now" | value finalStatus)"
now=$(post "$case/case-closure" '{}')
say "Expediente cerrado: $(echo "$now" | value closed)"

# The bitácora.
get "$assistance/log" | grep -o '"subtype":"[^"]*"' | cut -d '"' -f 4
