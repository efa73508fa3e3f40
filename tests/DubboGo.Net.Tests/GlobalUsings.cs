global using Tests.Common;
