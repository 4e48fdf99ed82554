#!/bin/sh
# Plan of ML Job Picker. Anomaly detection jobs: 3; detection rules: 1; space: "soc".
# Made 2026-03-10T12:00:00.000Z. Holds no credentials.
#
# Set these in the environment, and run it with sh:
#   KIBANA_URL       address of Kibana, with its base path if it has one, without a space
#   KIBANA_API_KEY   or KIBANA_USER and KIBANA_PASSWORD
#   CURL_OPTIONS     if curl needs some, such as --cacert ca.pem
#
# It may be run again: what is there already is left as it is. It ends with 0 if all was done, with 1 if something was
# refused or Kibana could not be reached, and with 2 if something is missing to run it.

set -uf
[ -n "${KIBANA_URL:-}" ] || { echo 'KIBANA_URL is missing' >&2; exit 2; }
command -v curl > /dev/null || { echo 'curl is missing' >&2; exit 2; }
base=${KIBANA_URL%/}
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
refused=0

escaped() {
  printf '%s' "$1" | sed 's/["\\]/\\&/g'
}

credentials() {
  if [ -n "${KIBANA_API_KEY:-}" ]; then
    printf 'header = "Authorization: ApiKey %s"\n' "$(escaped "$KIBANA_API_KEY")"
  elif [ -n "${KIBANA_USER:-}" ]; then
    printf 'user = "%s:%s"\n' "$(escaped "$KIBANA_USER")" "$(escaped "${KIBANA_PASSWORD:-}")"
  fi
}

# Sends standard input. $1 method, $2 path, $3 version of the API; leaves the status in $status, the answer in a file.
send() {
  cat > "$folder/body"
  : > "$folder/answer"
  if ! status=$(credentials | curl --config - --silent --show-error --globoff --request "$1" \
    --header 'kbn-xsrf: true' --header 'x-elastic-internal-origin: Kibana' \
    --header 'content-type: application/json' --header "elastic-api-version: $3" \
    --data-binary "@$folder/body" --output "$folder/answer" --write-out '%{http_code}' \
    ${CURL_OPTIONS:-} "$base$2"); then
    echo '  No answer from Kibana. Nothing more is sent; run this again.' >&2
    exit 1
  fi
}

# True if Kibana took the request as a whole. $1 is optional if it may be refused; else a refusal ends the script.
taken() {
  case $status in
  2??) return 0 ;;
  esac
  printf '  HTTP %s: ' "$status" >&2
  cut -c 1-2000 "$folder/answer" >&2
  echo >&2
  [ "$1" = optional ] && return 1
  echo '  Nothing more is sent.' >&2
  exit 1
}

# The items of the answer, one a line. $1 is their flag.
items() {
  { tr -d '\r\n' < "$folder/answer"; echo; } | sed "s/\"[^\"]*\" *: *{ *\"$1\" *:/\\
&/g" | grep "^\"[^\"]*\" *: *{ *\"$1\" *:"
}

# $1 flag, $2 how many items there must be, $3 optional or required
check_items() {
  taken "$3" || return 0
  found=$(items "$1" | grep -c '')
  said_no=$(items "$1" | grep "^[^{]*{ *\"$1\" *: *false")
  there=$(printf '%s\n' "$said_no" | grep -E 'already exist|already used|already been started')
  problems=$(printf '%s\n' "$said_no" | grep -v -E '^$|already exist|already used|already been started')
  [ -z "$there" ] || printf '%s\n' "$there" | cut -c 1-500 | sed 's/^/  There already: /'
  [ -z "$problems" ] || printf '%s\n' "$problems" | cut -c 1-2000 | sed 's/^/  Refused: /' >&2
  [ "$3" = optional ] && return 0
  [ -z "$problems" ] || refused=$((refused + $(printf '%s\n' "$problems" | grep -c '')))
  if [ "$found" -lt "$2" ]; then
    echo "  Kibana answered for $found of $2." >&2
    refused=$((refused + $2 - found))
  fi
}

check_accepted() {
  taken required
}

# $1 how many rules there must be
check_summary() {
  taken required
  if ! grep -q '"failed" *: *0' "$folder/answer" || grep -q '"failed" *: *[1-9]' "$folder/answer"; then
    printf '  Refused: ' >&2
    cut -c 1-2000 "$folder/answer" >&2
    echo >&2
    refused=$((refused + 1))
  fi
  total=$(tr -d '\r\n' < "$folder/answer" | sed 's/.*"summary" *: *{[^}]*"total" *: *\([0-9]*\).*/\1/')
  case $total in
  '' | *[!0-9]*) total=0 ;;
  esac
  if [ "$total" -lt "$1" ]; then
    echo "  Kibana acted on $total of $1." >&2
    refused=$((refused + $1 - total))
  fi
}

# Ends the script if something was refused. $1 says what that means.
stop_if_refused() {
  [ "$refused" -eq 0 ] && return 0
  printf '%s refused. %s\n' "$refused" "$1" >&2
  exit 1
}

printf '%s\n' 'Show jobs in this space: v3_rare_process_linux_ea'
send 'POST' '/internal/ml/saved_objects/update_jobs_spaces' '1' <<'END_OF_BODY'
{
  "jobType": "anomaly-detector",
  "jobIds": [
    "v3_rare_process_linux_ea"
  ],
  "spacesToAdd": [
    "soc"
  ],
  "spacesToRemove": []
}
END_OF_BODY
check_items success 1 required

printf '%s\n' 'Stop datafeeds: auth_rare_hour_ea'
send 'POST' '/s/soc/internal/ml/jobs/stop_datafeeds' '1' <<'END_OF_BODY'
{
  "datafeedIds": [
    "datafeed-auth_rare_hour_ea"
  ]
}
END_OF_BODY
check_items stopped 1 required

printf '%s\n' 'Close jobs: auth_rare_hour_ea'
send 'POST' '/s/soc/internal/ml/jobs/close_jobs' '1' <<'END_OF_BODY'
{
  "jobIds": [
    "auth_rare_hour_ea"
  ]
}
END_OF_BODY
check_items closed 1 required

printf '%s\n' 'Create jobs and datafeeds: auth_rare_user_ea'
send 'POST' '/s/soc/internal/ml/jobs/bulk_create' '1' <<'END_OF_BODY'
[
  {
    "job": {
      "job_id": "auth_rare_user_ea",
      "custom_settings": {
        "ml_job_picker_activation": "0c8f2f3e-7a55-4c38-9f4c-6a4d6a9f2b11"
      }
    },
    "datafeed": {
      "datafeed_id": "datafeed-auth_rare_user_ea",
      "job_id": "auth_rare_user_ea",
      "indices": [
        "logs-*"
      ]
    }
  }
]
END_OF_BODY
check_items success 2 required

printf '%s\n' 'Show the new jobs in all spaces (optional): auth_rare_user_ea'
send 'POST' '/s/soc/internal/ml/saved_objects/update_jobs_spaces' '1' <<'END_OF_BODY'
{
  "jobType": "anomaly-detector",
  "jobIds": [
    "auth_rare_user_ea"
  ],
  "spacesToAdd": [
    "*"
  ],
  "spacesToRemove": []
}
END_OF_BODY
check_items success 1 optional

printf '%s\n' 'Change the indices of a datafeed: auth_rare_hour_ea'
send 'POST' '/s/soc/internal/ml/datafeeds/datafeed-auth_rare_hour_ea/_update' '1' <<'END_OF_BODY'
{
  "indices": [
    "logs-*"
  ]
}
END_OF_BODY
check_accepted

printf '%s\n' 'Open jobs and start datafeeds: auth_rare_user_ea, auth_rare_hour_ea'
send 'POST' '/s/soc/internal/ml/jobs/force_start_datafeeds' '1' <<'END_OF_BODY'
{
  "datafeedIds": [
    "datafeed-auth_rare_user_ea",
    "datafeed-auth_rare_hour_ea"
  ],
  "start": 1000000
}
END_OF_BODY
check_items started 2 required

printf '%s\n' 'Open jobs and start datafeeds: v3_rare_process_linux_ea'
send 'POST' '/s/soc/internal/ml/jobs/force_start_datafeeds' '1' <<'END_OF_BODY'
{
  "datafeedIds": [
    "datafeed-v3_rare_process_linux_ea"
  ],
  "start": 2000000
}
END_OF_BODY
check_items started 1 required

stop_if_refused 'Rules were left as they are.'

printf '%s\n' 'Install detection rules: d4b73fa0-9d43-465e-b8bf-50230da6718b'
send 'POST' '/s/soc/internal/detection_engine/prebuilt_rules/installation/_perform' '1' <<'END_OF_BODY'
{
  "mode": "SPECIFIC_RULES",
  "rules": [
    {
      "rule_id": "d4b73fa0-9d43-465e-b8bf-50230da6718b",
      "version": 3
    }
  ]
}
END_OF_BODY
check_summary 0

printf '%s\n' 'Enable detection rules: d4b73fa0-9d43-465e-b8bf-50230da6718b'
send 'POST' '/s/soc/api/detection_engine/rules/_bulk_action' '2023-10-31' <<'END_OF_BODY'
{
  "action": "enable",
  "query": "alert.attributes.params.ruleId: (\"d4b73fa0-9d43-465e-b8bf-50230da6718b\")"
}
END_OF_BODY
check_summary 1

stop_if_refused 'See above.'
echo 'Done.'
