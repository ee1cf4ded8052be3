/** The register of vehicles, and what of each runs out. */
@NullMarked
package cn.xiangzhi.vehicles.register;

import org.jspecify.annotations.NullMarked;
