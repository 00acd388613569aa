print("creditcast")
