import ArgumentParser
import Web
@main struct H: AsyncParsableCommand { func run() async throws { print("hi") } }
