package org.lianfang.deploy.bench;

import java.nio.file.Path;

/** The file that one community of the street sends. */
record CommunityRoster(String community, Path file, int rows) {}
