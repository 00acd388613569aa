printf 'approved, go ahead\n' >approval.txt
