global using Getty.Tests.Infrastructure;
global using Tests.Common;
