package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void a_source_is_called_after_its_package_and_its_first_class() {
        assertThat(Source.of("package a.b; @Deprecated final class Echo {} class Other {}")
                        .path())
                .isEqualTo("a/b/Echo.java");
        assertThat(Source.of("interface Face {}").path()).isEqualTo("Face.java");
    }

    @Test
    void each_class_gets_a_file_with_its_comments_and_the_imports() {
        String header = """
                package a;

                import java.util.List;
                """;
        Source source = new Source("a/Case.java", header + """

                // About the first one.
                @First({A.class, B.class})
                class A {
                    List<String> a() {
                        return List.of("}");
                    }
                }
                // ERROR[WSK001]: at A

                class B extends A {}
                // ERROR[WSK002]: at B
                //     fix: it

                /** The {@code last}. */
                public @interface C {
                    int d() default 1;
                }
                """);

        assertThat(source.split())
                .containsExactly(
                        new Source("a/Case-0.java", header + """
                                @First({A.class, B.class})
                                class A {
                                    List<String> a() {
                                        return List.of("}");
                                    }
                                }
                                // ERROR[WSK001]: at A

                                """),
                        new Source("a/Case-1.java", header + """
                                class B extends A {}
                                // ERROR[WSK002]: at B
                                //     fix: it

                                """),
                        new Source("a/C.java", header + """
                                /** The {@code last}. */
                                public @interface C {
                                    int d() default 1;
                                }
                                """));
    }

    @Test
    void a_single_class_keeps_its_file() {
        Source source = new Source("Handler.java", "class Handler {\n}\n");

        assertThat(source.split()).singleElement().extracting(Source::path).isEqualTo("Handler.java");
    }
}
