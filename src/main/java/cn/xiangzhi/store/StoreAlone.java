package cn.xiangzhi.store;

import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The store without the other rooms and without migrating: what backup and restore run on. Not a component, so that the
 * whole program does not pick it up.
 */
@ComponentScan("cn.xiangzhi.store")
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class StoreAlone {

    static final Set<String> COMMANDS = Set.of("backup", "restore");
}
