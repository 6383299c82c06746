import process from 'node:process';

process.stderr.write('sandtable: there is no command yet\n');
process.exitCode = 2;
