package io.wsk.processor.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that the commands read and write, in UTF-8. */
final class TextFile {
    private TextFile() {}

    static String read(Path file, String remedy) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("there is no " + file + ": " + remedy, e);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("cannot write " + file + ": its folder does not exist", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
