@echo off
rem Restores the build tool and starts build.cake: build.cmd [--target=NAME]
cd /d "%~dp0"
dotnet tool restore --verbosity quiet || exit /b 1
dotnet cake build.cake %*
