/** The audit trail: its pages, its proof and how long it is kept. */
@NullMarked
package cn.xiangzhi.access.trail;

import org.jspecify.annotations.NullMarked;
