package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.LoadedClasses;
import io.wsk.benchmarks.measure.ThreadTimes;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One server's turn: it is started, and asked to send one byte back. */
final class StartUpTurn {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final double NANOS_IN_MILLI = 1e6;

    private final Turn turn;
    private final StartUpPrograms programs;

    StartUpTurn(Turn turn, StartUpPrograms programs) {
        this.turn = turn;
        this.programs = programs;
    }

    List<Observation> measure(List<Integer> services) throws IOException, InterruptedException, NotAvailableException {
        List<Observation> observations = new ArrayList<>();
        for (int number : services) {
            List<String> command = programs.command(
                    StartUpProgram.of(turn.subject()), number, turn.lab().folder());
            if (turn.round() == 1) {
                start(command); // its files come from the disk only this time
            }
            observations.add(
                    new Observation(StartUpCase.label(number), "a program of its own", start(command), Map.of()));
        }
        return observations;
    }

    private Map<Quantity, Double> start(List<String> command)
            throws IOException, InterruptedException, NotAvailableException {
        Map<Quantity, Double> figures = new EnumMap<>(Quantity.class);
        long start = System.nanoTime();
        try (ServerProcess server = turn.lab().start(turn.subject(), command)) {
            askForOneByte(server.port());
            figures.put(Quantity.START_UP_MILLIS, (System.nanoTime() - start) / NANOS_IN_MILLI);
            ThreadTimes.of(server.pid())
                    .ifPresent(times -> figures.put(Quantity.START_UP_CPU_MILLIS, times.total() / NANOS_IN_MILLI));
            figures.put(Quantity.LOADED_CLASSES, (double) LoadedClasses.of(server.pid()));
        }
        return figures;
    }

    private static void askForOneByte(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.getOutputStream().write('x');
            int answer = socket.getInputStream().read();
            if (answer != 'x') {
                throw new IOException("sends back " + answer + " for " + (int) 'x');
            }
        }
    }
}
