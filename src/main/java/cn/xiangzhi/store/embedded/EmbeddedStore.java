package cn.xiangzhi.store.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The embedded PostgreSQL as the data source, unless {@code spring.datasource.url} names another. The pool depends on
 * the connection details, which depend on the server, so the pool is closed first and the server stopped last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "__embedded__")
class EmbeddedStore {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${xiangzhi.home}") Path home, Environment environment) {
        return environment.acceptsProfiles(Profiles.of("operator"))
                ? EmbeddedPostgres.startOrAttach(home)
                : EmbeddedPostgres.start(home);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new Connection(server.url(), server.username(), server.password());
    }

    private record Connection(String url, String username, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
