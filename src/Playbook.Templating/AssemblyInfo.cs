// Buffers on the stack are written before they are read; clearing them first would cost more than filling them.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Playbook.Templating.Tests")]
