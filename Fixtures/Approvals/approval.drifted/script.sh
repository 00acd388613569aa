sed -i 's/count: 472/count: 480/' plan.yaml
echo 'accounts: {main: {reserve: 50}}' >>creditcast.yaml
