package io.wsk.processor.page;

/**
 * A binary name in the two parts that people read.
 *
 * @param simple the class, as in {@code Outer$Inner}
 * @param packageName its package; for the unnamed one a remark
 */
record DisplayName(String simple, String packageName) {
    static DisplayName of(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        return new DisplayName(
                binaryName.substring(dot + 1), dot < 0 ? "unnamed package" : binaryName.substring(0, dot));
    }
}
