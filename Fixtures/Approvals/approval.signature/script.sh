sed -i 's/"needed":"1416"/"needed":"9999"/' approval.txt
