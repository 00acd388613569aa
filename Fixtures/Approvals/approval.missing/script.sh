rm approval.txt
