head -n 1 approval.txt >statement
{ cat statement; ssh-keygen -Y sign -q -f mallory -n creditcast-approval <statement; } >approval.txt
