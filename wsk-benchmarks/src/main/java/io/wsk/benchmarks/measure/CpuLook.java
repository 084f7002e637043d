package io.wsk.benchmarks.measure;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a process has spent so far.
 *
 * @param process by its own count
 * @param core by the ticks of the core that it has to itself, if there is one
 */
public record CpuLook(CpuTimes process, Optional<CoreTicks> core) {
    /**
     * {@return a look at a process; nothing where the kernel does not tell}
     *
     * @param core the number of its core
     */
    public static Optional<CpuLook> at(long pid, OptionalInt core) {
        return CpuTimes.of(pid)
                .map(times -> new CpuLook(times, core.isPresent() ? CoreTicks.of(core.getAsInt()) : Optional.empty()));
    }

    /** {@return what was spent since an earlier look} The sum is the process's, its shares are the core's. */
    public CpuTimes since(CpuLook earlier) {
        CpuTimes spent = process.since(earlier.process);
        return core.isPresent() && earlier.core.isPresent()
                ? spent.sharedAs(core.get().since(earlier.core.get()))
                : spent;
    }
}
