/* Holds a file open as some programs do, so that nobody else can read, write or remove it:
   hold.exe FILE SECONDS. It makes FILE.held when it has the file. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments)
{
    char mark[1024];
    HANDLE file;
    if (count != 3)
        return 2;
    file = CreateFileA(arguments[1], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    snprintf(mark, sizeof mark, "%s.held", arguments[1]);
    CloseHandle(CreateFileA(mark, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
    Sleep(1000 * atoi(arguments[2]));
    return 0;
}
