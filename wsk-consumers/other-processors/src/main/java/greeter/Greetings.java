package greeter;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** MapStruct generates {@code GreetingsImpl}. */
@Mapper
interface Greetings {
    record Caller(String name) {}

    record Greeting(String whom) {}

    @Mapping(source = "name", target = "whom")
    Greeting of(Caller caller);
}
