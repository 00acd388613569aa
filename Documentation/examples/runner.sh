# A runner in a few lines: it makes each call of the plan, and reports how it ended.
while read -r call; do
  # Here the request would be sent; this runner only says that all went well.
  outcome=ok
  printf '%s,"outcome":"%s"}\n' "${call%?}" "$outcome" >>"$CREDITCAST_USAGE"
done <"$CREDITCAST_PLAN"
