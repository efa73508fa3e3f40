package org.example.interop;

public class InteropException extends Exception {
    public int code;
    public String detail;

    public InteropException() {
    }

    public InteropException(String message, int code, String detail) {
        super(message);
        this.code = code;
        this.detail = detail;
    }
}
