/** The embedded PostgreSQL: unpacked, initialised, started and stopped beside the program, as durable as any other. */
@NullMarked
package cn.xiangzhi.store.embedded;

import org.jspecify.annotations.NullMarked;
