/**
 * What an application does before it starts: it reads secrets from files ({@code smallrye.config.source.file.locations}: a folder
 * with a file for each, named as the setting), and with {@code --check} it tries all its neighbours instead of starting.
 */
package org.holdout.start;
