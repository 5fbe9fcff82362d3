using Playbook.Cli;

return PlaybookProgram.Run(args);
