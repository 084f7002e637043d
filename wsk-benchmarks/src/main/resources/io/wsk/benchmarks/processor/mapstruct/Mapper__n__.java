package __package__;

import bench.shared.Account;
import bench.shared.AccountDto;
import bench.shared.Address;
import bench.shared.AddressDto;
import bench.shared.Article;
import bench.shared.ArticleDto;
import bench.shared.Order;
import bench.shared.OrderDto;
import bench.shared.Person;
import bench.shared.PersonDto;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface Mapper__n__ {
    int LIMIT = __n__;

    @Mapping(source = "owner", target = "ownerName")
    AccountDto accountToDto(Account account);

    @Mapping(source = "town", target = "city")
    AddressDto addressToDto(Address address);

    @Mapping(source = "title", target = "name")
    ArticleDto articleToDto(Article article);

    @Mapping(source = "number", target = "id")
    OrderDto orderToDto(Order order);

    @Mapping(source = "mail", target = "address")
    PersonDto personToDto(Person person);
}
