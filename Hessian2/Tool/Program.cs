// hessian show|json|from-json: looks into Hessian 2.0. docs/hessian-tool.md.
using Hessian2.Tool;

using var console = ToolConsole.OfProcess();
return HessianCommand.Run(args, console);
