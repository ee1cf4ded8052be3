package cn.xiangzhi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a random port with a real, fresh PostgreSQL. The context is cached: all tests with this
 * annotation share one program and one database, so each makes the rows it needs (own county code or ids).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = XiangzhiTest.OnTestStore.class)
@ExtendWith(OneDay.class)
public @interface XiangzhiTest {

    /** Points the product at a fresh database of the test server and at a directory of its own. */
    class OnTestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestStore.emptyDatabase();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test-store",
                            Map.of(
                                    "spring.datasource.url", TestStore.server().url(database),
                                    "spring.datasource.username",
                                            TestStore.server().username(),
                                    "spring.datasource.password",
                                            TestStore.server().password(),
                                    "xiangzhi.home",
                                            TestStore.home().resolve(database).toString())));
        }
    }
}
