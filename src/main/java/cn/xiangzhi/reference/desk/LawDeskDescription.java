package cn.xiangzhi.reference.desk;

import cn.xiangzhi.shell.Option;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes one path for each rule book, with the schema of its facts. */
@Configuration(proxyBeanMethods = false)
class LawDeskDescription {

    private static final String ONE = "/api/v1/law/{book}";

    @Bean
    OpenApiCustomizer bookPaths(LawDesk desk) {
        return api -> {
            var general = api.getPaths().get(ONE);
            if (general == null || general.getPost() == null) {
                return;
            }
            var post = general.getPost();
            for (var book : desk.all()) {
                var schema = schema(FactField.of(book.facts())).description(book.title());
                var operation = new Operation()
                        .tags(post.getTags())
                        .operationId("ask-" + book.id())
                        .summary(book.topic() + "：" + book.title())
                        .security(post.getSecurity())
                        .responses(post.getResponses())
                        .requestBody(new RequestBody()
                                .required(true)
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(schema))));
                api.getPaths().addPathItem("/api/v1/law/" + book.id(), new PathItem().post(operation));
            }
        };
    }

    private static Schema<?> schema(List<FactField> fields) {
        var schema = new ObjectSchema();
        for (var field : fields) {
            schema.addProperty(field.name(), property(field).description(field.label()));
        }
        schema.setRequired(
                fields.stream().filter(FactField::required).map(FactField::name).toList());
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> property(FactField field) {
        return switch (field.kind()) {
            case YES_NO -> new BooleanSchema();
            case WHOLE -> new IntegerSchema();
            case AMOUNT -> new NumberSchema();
            case DATE -> new DateSchema();
            case MOMENT -> new DateTimeSchema().format("local-date-time");
            case WORDS -> new StringSchema();
            case ONE -> words(field);
            case SEVERAL -> new ArraySchema().items(words(field));
        };
    }

    private static Schema<?> words(FactField field) {
        var schema = new StringSchema();
        schema.setEnum(field.options().stream().map(Option::value).toList());
        return schema;
    }
}
