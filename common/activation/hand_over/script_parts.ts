/** Where a script's bodies end. No line of a JSON text is like it: JSON has no bare words but true, false and null. */
export const BODY_END = 'END_OF_BODY';

/** How to run it. */
export const USAGE = `# Set these in the environment, and run it with sh:
#   KIBANA_URL       address of Kibana, with its base path if it has one, without a space
#   KIBANA_API_KEY   or KIBANA_USER and KIBANA_PASSWORD
#   CURL_OPTIONS     if curl needs some, such as --cacert ca.pem
#
# It may be run again: what is there already is left as it is. It ends with 0 if all was done, with 1 if something was
# refused or Kibana could not be reached, and with 2 if something is missing to run it.`;

/**
 * Functions of the script. Credentials go to curl by standard input, where no process list shows them. Items are told apart
 * in Kibana's answers without a JSON tool: the flag of an item comes first, and a quote within a text is escaped, so that
 * no text can look like a flag.
 */
export const PRELUDE = `set -uf
[ -n "\${KIBANA_URL:-}" ] || { echo 'KIBANA_URL is missing' >&2; exit 2; }
command -v curl > /dev/null || { echo 'curl is missing' >&2; exit 2; }
base=\${KIBANA_URL%/}
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
refused=0

escaped() {
  printf '%s' "$1" | sed 's/["\\\\]/\\\\&/g'
}

credentials() {
  if [ -n "\${KIBANA_API_KEY:-}" ]; then
    printf 'header = "Authorization: ApiKey %s"\\n' "$(escaped "$KIBANA_API_KEY")"
  elif [ -n "\${KIBANA_USER:-}" ]; then
    printf 'user = "%s:%s"\\n' "$(escaped "$KIBANA_USER")" "$(escaped "\${KIBANA_PASSWORD:-}")"
  fi
}

# Sends standard input. $1 method, $2 path, $3 version of the API; leaves the status in $status, the answer in a file.
send() {
  cat > "$folder/body"
  : > "$folder/answer"
  if ! status=$(credentials | curl --config - --silent --show-error --globoff --request "$1" \\
    --header 'kbn-xsrf: true' --header 'x-elastic-internal-origin: Kibana' \\
    --header 'content-type: application/json' --header "elastic-api-version: $3" \\
    --data-binary "@$folder/body" --output "$folder/answer" --write-out '%{http_code}' \\
    \${CURL_OPTIONS:-} "$base$2"); then
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
  { tr -d '\\r\\n' < "$folder/answer"; echo; } | sed "s/\\"[^\\"]*\\" *: *{ *\\"$1\\" *:/\\\\
&/g" | grep "^\\"[^\\"]*\\" *: *{ *\\"$1\\" *:"
}

# $1 flag, $2 how many items there must be, $3 optional or required
check_items() {
  taken "$3" || return 0
  found=$(items "$1" | grep -c '')
  said_no=$(items "$1" | grep "^[^{]*{ *\\"$1\\" *: *false")
  there=$(printf '%s\\n' "$said_no" | grep -E 'already exist|already used|already been started')
  problems=$(printf '%s\\n' "$said_no" | grep -v -E '^$|already exist|already used|already been started')
  [ -z "$there" ] || printf '%s\\n' "$there" | cut -c 1-500 | sed 's/^/  There already: /'
  [ -z "$problems" ] || printf '%s\\n' "$problems" | cut -c 1-2000 | sed 's/^/  Refused: /' >&2
  [ "$3" = optional ] && return 0
  [ -z "$problems" ] || refused=$((refused + $(printf '%s\\n' "$problems" | grep -c '')))
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
  total=$(tr -d '\\r\\n' < "$folder/answer" | sed 's/.*"summary" *: *{[^}]*"total" *: *\\([0-9]*\\).*/\\1/')
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
  printf '%s refused. %s\\n' "$refused" "$1" >&2
  exit 1
}`;
