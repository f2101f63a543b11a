@echo off
rem Starts Plausch: finds a JDK 25 or newer, builds once when the jar is missing or older than the sources.
rem JAVA_HOME: the JDK to take. PLAUSCH_JAVA_OPTS: further options for java, such as -Xmx2g.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "ROOT=%~dp0"
set "JAR=%ROOT%app\target\plausch.jar"
set "JDK="

if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
    if exist "%%~P" for /d %%D in ("%%~P\*") do call :try "%%~D"
)
if not defined JDK (
    echo plausch: no Java %NEEDED% or newer found ^(in JAVA_HOME, on the PATH, or in the usual places^). 1>&2
    echo plausch: Install one, such as Eclipse Temurin %NEEDED%, or set JAVA_HOME. 1>&2
    exit /b 1
)

call :stale
if defined STALE (
    where mvn >nul 2>nul || (
        echo plausch: Maven is needed to build: install it and put it on the PATH. 1>&2
        exit /b 1
    )
    echo plausch: building, once ... 1>&2
    pushd "%ROOT%"
    setlocal
    set "JAVA_HOME=%JDK%"
    call mvn -q -B -DskipTests -pl app -am package 1>&2 || (
        echo plausch: the build failed. 1>&2
        exit /b 1
    )
    endlocal
    popd
)

set "GC=-XX:+UseSerialGC"
if defined PLAUSCH_JAVA_OPTS echo %PLAUSCH_JAVA_OPTS% | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "GC="
"%JDK%\bin\java.exe" %GC% -Xms32m -Xmn16m -Xmx512m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %PLAUSCH_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
rem Takes the folder %1 as the JDK if none is taken yet and its file "release" tells a version that is new enough.
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "tokens=1 delims=.-+ " %%M in ("%%~V") do if %%M GEQ %NEEDED% set "JDK=%~f1"
)
exit /b 0

:stale
rem Sets STALE if the jar is missing or a source is newer than it.
set "STALE="
if not exist "%JAR%" (
    set "STALE=yes"
    exit /b 0
)
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTime; Set-Location -LiteralPath $env:ROOT; if (Get-ChildItem pom.xml, core\pom.xml, wire\pom.xml, server\pom.xml, app\pom.xml, core\src\main, wire\src\main, server\src\main, app\src\main -Recurse -File -ErrorAction SilentlyContinue | Where-Object LastWriteTime -gt $jar | Select-Object -First 1) { exit 1 }"
if errorlevel 1 set "STALE=yes"
exit /b 0
